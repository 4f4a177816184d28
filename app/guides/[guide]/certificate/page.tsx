import { notFound } from 'next/navigation'
import { CertificatePage } from '@/components/review/guide-pages'
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
        title: `Certificate: ${guide.title}`,
        description: 'A sheet to print that says what this browser recorded of a guide.',
        path: `${guidePath(guide.slug)}/certificate`,
      })
    : {}
}

export default async function Certificate({ params }: Props) {
  const guide = guideBySlug((await params).guide)
  if (!guide) notFound()
  return (
    <Page here="guides">
      <CertificatePage guide={guide} />
    </Page>
  )
}
