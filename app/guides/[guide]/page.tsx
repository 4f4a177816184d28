import { notFound } from 'next/navigation'
import { GuideOverview } from '@/components/guide/guide-overview'
import { LinkedData } from '@/components/html/linked-data'
import { ContentProblems } from '@/components/site/content-problems'
import { Page } from '@/components/site/page'
import { courseData } from '@/lib/content/linked-data'
import { guidePath } from '@/lib/content/model'
import { pageProblems } from '@/lib/content/page-problems'
import { guidePreview } from '@/lib/content/previews'
import { guideBySlug, siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'
import '@/components/guide/overview.css'
import '@/components/offline/offline.css'

type Props = { params: Promise<{ guide: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return siteContent().guides.map(({ slug }) => ({ guide: slug }))
}

export async function generateMetadata({ params }: Props) {
  const guide = guideBySlug((await params).guide)
  return guide
    ? pageMetadata({
        title: guide.title,
        description: guide.summary,
        path: guidePath(guide.slug),
        preview: guidePreview(guide),
        also: { 'application/atom+xml': '/feed.xml' },
      })
    : {}
}

export default async function GuidePage({ params }: Props) {
  const guide = guideBySlug((await params).guide)
  if (!guide) notFound()
  return (
    <Page here="guides">
      <ContentProblems problems={pageProblems(guide.slug)} />
      <LinkedData of={courseData(guide)} />
      <GuideOverview content={siteContent()} guide={guide} />
    </Page>
  )
}
