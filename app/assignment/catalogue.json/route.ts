import { siteContent } from '@/lib/content/site-content'
import { assignmentCatalogue } from '@/lib/teaching/assignment/catalogue'

export const dynamic = 'force-static'

/** What can be assigned. */
export function GET() {
  return Response.json(assignmentCatalogue(siteContent()))
}
