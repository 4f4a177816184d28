import { shuffled } from '../quiz/shuffle'
import type { Deck, Drawn } from './deck'
import { readAnswer } from './records'
import { dueAt, endOfDay, recall } from './schedule'

/** What stands against a reader’s name today: questions due by the end of the day, the most forgotten first, how many were answered at all, and when the next ones come. */
export type Due = { today: Drawn[]; answered: number; next: number | undefined }

/** Which questions are due: those the schedule names, and those that changed since they were answered. */
export function dueToday(decks: readonly Deck[], now: number): Due {
  const answered = everyQuestion(decks).flatMap((drawn) => {
    const answer = readAnswer(drawn.phase.phase, drawn.question.id)
    const due = answer && dueAt(answer.log)
    if (!answer || due === undefined) return []
    const changed = answer.version !== drawn.question.version
    return [{ drawn, due: changed ? 0 : due, recall: changed ? 0 : recall(answer.log, now) }]
  })
  const end = endOfDay(now)
  const today = answered.filter(({ due }) => due <= end).sort((a, b) => a.recall - b.recall)
  const later = answered.filter(({ due }) => due > end).map(({ due }) => due)
  return { today: today.map(({ drawn }) => drawn), answered: answered.length, next: later.length ? Math.min(...later) : undefined }
}

/** `count` questions for mixed practice: what was missed or never asked before what was right, neighbours from different phases where that can be. */
export function drawPractice(deck: Deck, count: number, seed: number): Drawn[] {
  const rank = ({ question, phase }: Drawn) => {
    const answer = readAnswer(phase.phase, question.id)
    return answer ? (answer.right ? 2 : 0) : 1
  }
  const mixed = shuffled(everyQuestion([deck]), seed, deck.guide)
  return apart(mixed.sort((a, b) => rank(a) - rank(b)).slice(0, count))
}

/** `count` questions for a final check, as evenly from every phase as they go round. */
export function drawFinal(deck: Deck, count: number, seed: number): Drawn[] {
  const piles = shuffled(deck.phases, seed, 'phases').map((phase) =>
    shuffled(phase.questions, seed, phase.phase).map((question) => ({ question, phase })),
  )
  const drawn: Drawn[] = []
  for (let round = 0; drawn.length < count && piles.some((pile) => pile[round]); round++)
    for (const pile of piles) if (pile[round] && drawn.length < count) drawn.push(pile[round] as Drawn)
  return apart(shuffled(drawn, seed, 'order'))
}

/** Every question of some decks. */
export const everyQuestion = (decks: readonly Deck[]): Drawn[] =>
  decks.flatMap(({ phases }) => phases.flatMap((phase) => phase.questions.map((question) => ({ question, phase }))))

/** The same questions with neighbours from different phases, as far as that goes. */
function apart(drawn: Drawn[]): Drawn[] {
  const rest = [...drawn]
  const result: Drawn[] = []
  while (rest.length) {
    const last = result.at(-1)?.phase.phase
    const place = rest.findIndex(({ phase }) => phase.phase !== last)
    result.push(...rest.splice(Math.max(0, place), 1))
  }
  return result
}
