import { siteContent } from '@/lib/content/site-content'
import { dataSetOf } from '@/lib/servers/data-set'

export const dynamic = 'force-static'

/** All recordings with their cases, as one file. */
export const GET = () => Response.json(dataSetOf(siteContent().servers))
