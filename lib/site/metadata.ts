import type { Metadata } from 'next'
import { href } from './href'
import { type Preview, previewPath, previewSize, sitePreview } from './preview'
import { site } from './site'

/** Title, description and Open Graph of one page, with its own address and picture where the site knows where it lives: both must be whole addresses. */
export function pageMetadata({
  title,
  description,
  path,
  article,
  preview = sitePreview,
  also = {},
}: {
  title?: string
  description: string
  path: string
  article?: { modified?: string }
  preview?: Preview
  /** The same page in other forms: addresses below the site's root by their media types. */
  also?: Record<string, string>
}): Metadata {
  const whole = `${site.name}: ${site.tagline}`
  const url = site.address && `${site.address}${href(path)}`
  return {
    title: title ?? { absolute: whole },
    description,
    alternates: {
      ...(url && { canonical: url }),
      types: Object.fromEntries(Object.entries(also).map(([type, path]) => [type, `${site.address ?? ''}${href(path)}`])),
    },
    openGraph: {
      title: title ?? whole,
      description,
      ...(url && {
        url,
        images: [{ url: `${site.address}${href(previewPath(preview))}`, ...previewSize, alt: `${preview.title}. ${preview.above}.` }],
      }),
      siteName: site.name,
      locale: 'en',
      ...(article ? { type: 'article', modifiedTime: article.modified } : { type: 'website' }),
    },
    twitter: { card: url ? 'summary_large_image' : 'summary' },
  }
}
