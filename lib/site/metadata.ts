import type { Metadata } from 'next'
import { href } from './href'
import { site } from './site'

/** Title, description, canonical address and Open Graph of one page. */
export function pageMetadata({
  title,
  description,
  path,
  article,
}: {
  title?: string
  description: string
  path: string
  article?: { modified?: string }
}): Metadata {
  const whole = `${site.name}: ${site.tagline}`
  const url = `${site.origin}${href(path)}`
  return {
    title: title ?? { absolute: whole },
    description,
    alternates: { canonical: url },
    openGraph: {
      title: title ?? whole,
      description,
      url,
      siteName: site.name,
      locale: 'en',
      ...(article ? { type: 'article', modifiedTime: article.modified } : { type: 'website' }),
    },
    twitter: { card: 'summary' },
  }
}
