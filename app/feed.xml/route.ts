import { atomFeed } from '@/lib/content/feed'
import { siteContent } from '@/lib/content/site-content'

export const dynamic = 'force-static'

/** Which lessons changed, the newest first. */
export function GET() {
  return new Response(atomFeed(siteContent()), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } })
}
