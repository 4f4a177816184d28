import { ReviewPage } from '@/components/review/review-page'
import { Page } from '@/components/site/page'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'

export const metadata = pageMetadata({
  title: 'Review',
  description:
    'What you answered comes back shortly before you would forget it; your progress as a file; mixed practice and a final check.',
  path: '/review',
})

export default function Review() {
  return (
    <Page here="review">
      <ReviewPage content={siteContent()} />
    </Page>
  )
}
