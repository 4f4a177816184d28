import { judge } from '../quiz/judge'
import type { Response } from '../quiz/kinds/kind'
import { isMoment } from '../site/moment'
import { key, loadRecord, save } from '../site/storage'
import type { Deck, Drawn } from './deck'
import { everyQuestion } from './draw'

/** A final check that was finished: how many were right, in all and by phase. */
export type FinalTry = { at: number; right: number; asked: number; phases: { number: number; right: number; asked: number }[] }

/** A final check under way: its questions by name, and what was answered so far. */
export type Open = { at: number; names: string[]; responses: Record<string, Response> }

/** How a question is called across phases. */
export const nameOf = ({ phase, question }: Drawn): string => `${phase.phase}#${question.id}`

/** The finished checks of a guide, the oldest first; what cannot be read is left out. */
export function readTries(guide: string): FinalTry[] {
  const tries = loadRecord(key.final(guide))?.tries
  return (Array.isArray(tries) ? tries : []).filter(isTry).sort((a, b) => a.at - b.at)
}

function isTry(value: unknown): value is FinalTry {
  const { at, right, asked, phases } = (value ?? {}) as Record<string, unknown>
  const counts = (...numbers: unknown[]) => numbers.every((n) => Number.isInteger(n) && (n as number) >= 0)
  return isMoment(at) && counts(at, right, asked) && Array.isArray(phases) && phases.every((p) => counts(p?.number, p?.right, p?.asked))
}

export function keepTry(guide: string, done: FinalTry): void {
  save(key.final(guide), JSON.stringify({ tries: [...readTries(guide), done] }))
}

/** The check that is under way; undefined where there is none, or one whose questions are no longer there. */
export function readOpen(deck: Deck): Open | undefined {
  const record = loadRecord(key.open(deck.guide))
  const { at, names, responses } = record ?? {}
  if (typeof at !== 'number' || !Array.isArray(names) || !responses || typeof responses !== 'object') return undefined
  const known = new Set(everyQuestion([deck]).map(nameOf))
  return names.length && names.every((name) => known.has(name)) ? (record as Open) : undefined
}

export function keepOpen(guide: string, open: Open | undefined): void {
  save(key.open(guide), open ? JSON.stringify(open) : '')
}

/** Judges a finished check. */
export function judged(drawn: readonly Drawn[], responses: Open['responses'], at: number): FinalTry {
  const results = drawn.map((one) => ({ number: one.phase.number, right: judge(one.question, responses[nameOf(one)] ?? []).right }))
  const count = (some: typeof results) => ({ right: some.filter(({ right }) => right).length, asked: some.length })
  const numbers = [...new Set(results.map(({ number }) => number))].sort((a, b) => a - b)
  return { at, ...count(results), phases: numbers.map((number) => ({ number, ...count(results.filter((r) => r.number === number)) })) }
}
