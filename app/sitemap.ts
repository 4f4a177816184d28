import type { MetadataRoute } from 'next'
import { guidePath, phasePath } from '@/lib/content/model'
import { casesOf, hasServers } from '@/lib/content/read-servers'
import { siteContent } from '@/lib/content/site-content'
import { casePath } from '@/lib/servers/matrix'
import { href } from '@/lib/site/href'
import { site } from '@/lib/site/site'

export const dynamic = 'force-static'

export default function sitemap(): MetadataRoute.Sitemap {
  // A map of addresses needs to know them.
  if (!site.address) return []
  const content = siteContent()
  const { guides, servers } = content
  const at = (path: string, lastModified?: string) => ({ url: `${site.address}${href(path)}`, ...(lastModified && { lastModified }) })
  return [
    at('/'),
    ...guides.flatMap((guide) => [
      at(guidePath(guide.slug)),
      ...guide.phases.map((phase) => at(phasePath(phase), phase.date)),
      ...['practice', 'final', 'certificate'].map((page) => at(`${guidePath(guide.slug)}/${page}`)),
    ]),
    at('/review'),
    at('/offline'),
    at('/lab'),
    ...(hasServers(content) ? ['', '/concurrency', '/frameworks', '/fidelity', '/runs'].map((page) => at(`/servers${page}`)) : []),
    ...casesOf(servers).map((one) => at(casePath(one))),
    at('/glossary'),
    ...(content.authors ? [at('/authors')] : []),
    at('/teach'),
    ...guides.flatMap((guide) => guide.phases.map((phase) => at(`/teach/${guide.slug}/${phase.slug}`, phase.date))),
  ]
}
