import { exercisesOf } from '../../content/lab-data-of'
import type { Content } from '../../content/model'
import { type Phase, phasePath } from '../../content/model'
import { href } from '../../site/href'
import { wordsOf } from '../formats/markup'
import { samplesOf } from '../places'

export type CatalogueLab = { id: string; title: string; exercise: boolean }

/** A phase and what of it can be assigned. `phase` is `guide/slug`. */
export type CataloguePhase = {
  phase: string
  number: number
  title: string
  href: string
  labs: CatalogueLab[]
  questions: { id: string; title: string }[]
}

/** Everything that can be assigned, by guide. */
export type AssignmentCatalogue = { guide: string; title: string; deck: string; phases: CataloguePhase[] }[]

/** The catalogue of the site. */
export function assignmentCatalogue({ guides }: Content): AssignmentCatalogue {
  return guides.map(({ slug, title, phases }) => ({
    guide: slug,
    title,
    deck: href(`/guides/${slug}/questions.json`),
    phases: phases.map(cataloguePhase),
  }))
}

function cataloguePhase(phase: Phase): CataloguePhase {
  const labs = samplesOf(phase).flatMap(({ id, file, lab }) => (lab ? { id, title: file, exercise: false } : []))
  const exercises = exercisesOf(phase).map((id) => ({ id, title: phase.exercises.get(id)?.title ?? id, exercise: true }))
  return {
    phase: `${phase.guide}/${phase.slug}`,
    number: phase.number,
    title: phase.title,
    href: href(phasePath(phase)),
    labs: [...labs, ...exercises],
    questions: phase.questions.map(({ id, q }) => ({ id, title: wordsOf(q, 140) })),
  }
}
