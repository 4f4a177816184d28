import { catalogueOf } from '@/lib/assignment/catalogue'
import { siteContent } from '@/lib/content/site-content'

export const dynamic = 'force-static'

/** What can be assigned. */
export function GET() {
  return Response.json(catalogueOf(siteContent()))
}
