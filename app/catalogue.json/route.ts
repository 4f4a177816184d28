import { siteContent } from '@/lib/content/site-content'
import { feedbackCatalogue } from '@/lib/feedback/catalogue'

export const dynamic = 'force-static'

/** What pages and questions are called, for whoever reads what readers sent. */
export function GET() {
  return Response.json(feedbackCatalogue(siteContent()))
}
