import { phaseLabData } from '@/lib/content/lab-data-of'
import { guideBySlug, phaseBySlug, siteContent } from '@/lib/content/site-content'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return siteContent().guides.flatMap((guide) => guide.phases.map(({ slug }) => ({ guide: guide.slug, phase: slug })))
}

/** The labs of a phase, fetched when the first one is touched. */
export async function GET(_request: Request, { params }: { params: Promise<{ guide: string; phase: string }> }) {
  const { guide: slug, phase } = await params
  const guide = guideBySlug(slug)
  const found = guide && phaseBySlug(guide, phase)
  return found ? Response.json(phaseLabData(found.phase)) : new Response(null, { status: 404 })
}
