import { dataSetOf } from '@/lib/content/servers-data-set'
import { siteContent } from '@/lib/content/site-content'

export const dynamic = 'force-static'

/** All recordings with their cases, as one file. */
export const GET = () => Response.json(dataSetOf(siteContent().servers))
