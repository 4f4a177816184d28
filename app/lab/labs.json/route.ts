import { siteContent } from '@/lib/content/site-content'
import { benchSheet } from '@/lib/lab/make-sheet'

export const dynamic = 'force-static'

/** What the bench can begin with. */
export function GET() {
  return Response.json(benchSheet(siteContent()))
}
