import { loadQuizLanguages } from '@/lib/content/quiz-languages'
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
  if (!guide) return new Response(null, { status: 404 })
  await loadQuizLanguages(guide.phases)
  return Response.json(deckOf(guide))
}
