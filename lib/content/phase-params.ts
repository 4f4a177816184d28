import type { Guide, Phase } from './model'
import { loadQuizLanguages } from './quiz-languages'
import { guideBySlug, phaseBySlug, siteContent } from './site-content'

export type PhaseParams = { params: Promise<{ guide: string; phase: string }> }

/** Every phase of the site, as the parameters of a route below `[guide]/[phase]`. */
export const everyPhase = () =>
  siteContent().guides.flatMap((guide) => guide.phases.map(({ slug }) => ({ guide: guide.slug, phase: slug })))

/** The phase that such parameters name, ready to be shown; undefined where there is none. */
export async function phaseNamed({ params }: PhaseParams): Promise<{ guide: Guide; phase: Phase } | undefined> {
  const { guide: slug, phase } = await params
  const guide = guideBySlug(slug)
  const found = guide && phaseBySlug(guide, phase)
  if (!guide || !found) return undefined
  await loadQuizLanguages([found.phase])
  return { guide, phase: found.phase }
}
