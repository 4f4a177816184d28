import { benchLabData } from '@/lib/content/lab-data-of'
import { siteContent } from '@/lib/content/site-content'

export const dynamic = 'force-static'

/** What the bench can begin with. */
export function GET() {
  return Response.json(benchLabData(siteContent()))
}
