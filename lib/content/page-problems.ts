import type { Problem } from '../authoring/problem'
import { contentProblems } from './site-content'

const inGuide = /(?:^|\/)guides\/([^/]+)\/(?:\d+-([^/]+)\/)?/

/** In development, what is wrong with a guide, or with one phase of it. */
export function pageProblems(guide: string, phase?: string): Problem[] {
  return contentProblems().filter(({ file }) => {
    const [, ofGuide, ofPhase] = inGuide.exec(`${file}/`) ?? []
    return ofGuide === guide && (phase === undefined || ofPhase === phase)
  })
}

/** In development, the phases that have problems, as parameters of their page: one that cannot be read has a page that says why. */
export function phasesWithProblems(): { guide: string; phase: string }[] {
  return contentProblems().flatMap(({ file }) => {
    const [, guide = '', phase] = inGuide.exec(`${file}/`) ?? []
    return phase ? [{ guide, phase }] : []
  })
}
