import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import type { Attempt } from './records'

/** Intervals of whole days, the same on every device: no chance in them, and no steps of minutes. */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false })

/** Attempts nearer together than this are one sitting, and its first one is what was remembered. */
const sitting = 12 * 60 * 60 * 1000

/** The attempts that tell what was remembered: the first of each sitting. */
export function remembered(log: readonly Attempt[]): Attempt[] {
  let last = Number.NEGATIVE_INFINITY
  return [...log]
    .sort((a, b) => a[0] - b[0])
    .filter(([at]) => {
      if (at - last < sitting) return false
      last = at
      return true
    })
}

/** A question's card after all its attempts; undefined before the first. */
function cardOf(log: readonly Attempt[]): Card | undefined {
  const [first, ...later] = remembered(log)
  if (!first) return undefined
  const rate = (card: Card, [at, right]: Attempt) => scheduler.next(card, new Date(at), right ? Rating.Good : Rating.Again).card
  return later.reduce(rate, rate(createEmptyCard(new Date(first[0])), first))
}

/** When a question should be asked again, in milliseconds since 1970; undefined before the first answer. */
export const dueAt = (log: readonly Attempt[]): number | undefined => cardOf(log)?.due.getTime()

/** How likely the answer is still remembered, 0 to 1. */
export function recall(log: readonly Attempt[], now: number): number {
  const card = cardOf(log)
  return card ? scheduler.get_retrievability(card, new Date(now), false) : 0
}

/** The last moment of the day that holds `now`, where the reader is. */
export function endOfDay(now: number): number {
  const day = new Date(now)
  day.setHours(23, 59, 59, 999)
  return day.getTime()
}
