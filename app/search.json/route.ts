import { searchDocuments } from '@/lib/content/search-documents'
import { siteContent } from '@/lib/content/site-content'

export const dynamic = 'force-static'

/** What the search looks through, fetched with its first use. */
export function GET() {
  return Response.json(searchDocuments(siteContent()))
}
