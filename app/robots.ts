import type { MetadataRoute } from 'next'
import { href } from '@/lib/site/href'
import { site } from '@/lib/site/site'

export const dynamic = 'force-static'

export default function robots(): MetadataRoute.Robots {
  const { address } = site
  return { rules: { userAgent: '*', allow: '/' }, ...(address && { sitemap: `${address}${href('/sitemap.xml')}` }) }
}
