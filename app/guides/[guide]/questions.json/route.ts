import { guideBySlug, siteContent } from '@/lib/content/site-content'
import { deckOf } from '@/lib/learner/deck'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return siteContent().guides.map(({ slug }) => ({ guide: slug }))
}

/** All questions of a guide, for the pages of practice. */
export async function GET(_request: Request, { params }: { params: Promise<{ guide: string }> }) {
  const guide = guideBySlug((await params).guide)
  return guide ? Response.json(deckOf(guide)) : new Response(null, { status: 404 })
}
