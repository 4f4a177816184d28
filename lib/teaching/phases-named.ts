import { didYouMean } from '../authoring/did-you-mean'
import type { Content, Guide, Phase } from '../content/model'

type Named = { guide: Guide; phases: Phase[]; phase: Phase | undefined }

/** The phases that `GUIDE` or `GUIDE/PHASE` names, a phase by its slug or number; throws a sentence where there is none. */
export function phasesNamed(content: Content, name: string): Named {
  const [guideName = '', phaseName] = name.split('/')
  const guide = content.guides.find(({ slug }) => slug === guideName)
  if (!guide)
    throw new Error(
      `There is no guide "${guideName}".${didYouMean(
        guideName,
        content.guides.map(({ slug }) => slug),
      )}`,
    )
  if (!phaseName) return { guide, phases: guide.phases, phase: undefined }
  const phase = guide.phases.find(({ slug, number }) => slug === phaseName || String(number) === phaseName)
  if (!phase)
    throw new Error(
      `${guideName} has no phase "${phaseName}".${didYouMean(
        phaseName,
        guide.phases.map(({ slug }) => slug),
      )}`,
    )
  return { guide, phases: [phase], phase }
}
