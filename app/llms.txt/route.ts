import { llmsText } from '@/lib/content/llms-text'
import { siteContent } from '@/lib/content/site-content'

export const dynamic = 'force-static'

/** What a program that reads the site is told. */
export function GET() {
  return new Response(llmsText(siteContent()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
