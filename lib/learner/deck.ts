import { exercisesOf } from '../content/lab-data-of'
import { type Guide, type Phase, phasePath } from '../content/model'
import { phaseQuestions } from '../content/phase-questions'
import type { QuestionView } from '../quiz/question-view'
import { href } from '../site/href'

/** The questions of a phase as the pages of practice fetch them. `phase` is `guide/slug`, under which answers are kept. */
export type DeckPhase = { phase: string; number: number; title: string; href: string; exercises: string[]; questions: QuestionView[] }

/** All questions of a guide. */
export type Deck = { guide: string; title: string; phases: DeckPhase[] }

/** One question out of a deck, and the phase that asks it. */
export type Drawn = { question: QuestionView; phase: DeckPhase }

/** Makes the deck of a guide. */
export function deckOf(guide: Guide): Deck {
  return { guide: guide.slug, title: guide.title, phases: guide.phases.map(deckPhase) }
}

function deckPhase(phase: Phase): DeckPhase {
  const page = href(phasePath(phase))
  return {
    phase: `${phase.guide}/${phase.slug}`,
    number: phase.number,
    title: phase.title,
    href: page,
    exercises: exercisesOf(phase),
    questions: phaseQuestions(phase, page),
  }
}
