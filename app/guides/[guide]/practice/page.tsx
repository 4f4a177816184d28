import { notFound } from 'next/navigation'
import { PracticePage } from '@/components/review/guide-pages'
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
        title: `Mixed practice: ${guide.title}`,
        description: 'Ten questions at a time from all phases of a guide, what you missed first.',
        path: `${guidePath(guide.slug)}/practice`,
      })
    : {}
}

export default async function Practice({ params }: Props) {
  const guide = guideBySlug((await params).guide)
  if (!guide) notFound()
  return (
    <Page here="guides">
      <PracticePage guide={guide} />
    </Page>
  )
}
