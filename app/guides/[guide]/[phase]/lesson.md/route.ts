import { lessonMarkdown } from '@/lib/content/lesson-markdown'
import { everyPhase, type PhaseParams, phaseNamed } from '@/lib/content/phase-params'
import { siteContent } from '@/lib/content/site-content'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = everyPhase

/** The lesson as plain Markdown. */
export async function GET(_request: Request, props: PhaseParams) {
  const found = await phaseNamed(props)
  if (!found) return new Response(null, { status: 404 })
  return new Response(lessonMarkdown(siteContent(), found.guide, found.phase), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  })
}
