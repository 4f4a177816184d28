import type { StopWhy } from './call'
import { parseJson } from './parse-message'
import type { RuntimeError } from './runtime-error'
import { type Outcome, outcomeSchema, type TapeEvent } from './tape/event'

/** `dropped` counts what came out of the sandbox and was no proper message; `ms` is the page's own time, from ask to answer. */
type Measured = { dropped: number; ms: number }

/** A run that has no outcome: stopped, or failed for want of Python. */
export type Unfinished = Measured &
  ({ end: 'stopped'; why: StopWhy; sentence: string } | { end: 'failed'; sentence: string; remedy: string })

/** How a run ended. */
export type RunResult = (Measured & { end: 'done'; outcome: Outcome }) | Unfinished

/** The outcome an interpreter returned, or undefined where it is none. */
export function outcomeOf(text: string): { outcome: Outcome } | undefined {
  const read = outcomeSchema.safeParse(parseJson(text))
  return read.success ? { outcome: read.data } : undefined
}

/** The value an interpreter returned, or undefined where it is no JSON. */
export function jsonOf(text: string): { value: unknown } | undefined {
  const value = parseJson(text)
  return value === undefined ? undefined : { value }
}

/** A run that found no Python, or broke it. */
export function failedBy({ sentence, remedy }: RuntimeError, ms: number, dropped = 0): Unfinished {
  return { end: 'failed', sentence, remedy, dropped, ms }
}

/** The event that ends a tape which the page cut off. */
export function stoppedEvent(why: StopWhy, sentence: string, last: number, ms: number): TapeEvent {
  return { n: last + 1, ms, from: 'server', to: 'app', file: null, line: null, kind: 'stopped', payload: { why, sentence } }
}
