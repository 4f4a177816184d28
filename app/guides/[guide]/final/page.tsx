import { notFound } from 'next/navigation'
import { FinalPage } from '@/components/review/guide-pages'
import { Page } from '@/components/site/page'
import { guidePath } from '@/lib/content/model'
import { guideBySlug, siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'

type Props = { params: Promise<{ guide: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return siteContent().guides.map(({ slug }) => ({ guide: slug }))
}

export async function generateMetadata({ params }: Props) {
  const guide = guideBySlug((await params).guide)
  return guide
    ? pageMetadata({
        title: `Final check: ${guide.title}`,
        description: 'Twenty questions drawn from every phase of a guide, with the count by phase at the end.',
        path: `${guidePath(guide.slug)}/final`,
      })
    : {}
}

export default async function Final({ params }: Props) {
  const guide = guideBySlug((await params).guide)
  if (!guide) notFound()
  return (
    <Page here="guides">
      <FinalPage guide={guide} />
    </Page>
  )
}
