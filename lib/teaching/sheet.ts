import { choiceOrder } from '../quiz/choice-order'
import { kindOf } from '../quiz/kinds'
import type { Paper } from '../quiz/kinds/kind'
import type { QuestionView } from '../quiz/question-view'
import { shuffled } from '../quiz/shuffle'

/** A question as it stands on paper: what is offered has marks to write or circle, and the key is said in them. Texts are HTML. */
export type SheetQuestion = Paper & { id: string; opening: string; rest: string; how: string }

const capital = (place: number): string => String.fromCharCode(65 + place)

/** The questions of a quiz in the order, and with what they offer in the order, that a version of a seed has. */
export function sheetOf(questions: readonly QuestionView[], seed: number, version: string): SheetQuestion[] {
  return shuffled(questions, seed, `sheet ${version}`).map((question) => {
    const { id, opening, rest } = question
    const kind = kindOf(question)
    const order = choiceOrder(question, seed, `sheet ${version}/${id}`)
    return { id, opening, rest, how: kind.how.paper, ...kind.paper(question, order, capital) }
  })
}
