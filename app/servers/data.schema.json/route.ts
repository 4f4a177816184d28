import { describeDataSet } from '@/lib/content/servers-data-set'

export const dynamic = 'force-static'

/** What stands in the data set, as JSON Schema. */
export const GET = () => Response.json(describeDataSet())
