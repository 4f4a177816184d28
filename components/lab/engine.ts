import type { Span } from '@/lib/lab/timeline'
import type { ClientStep, OrderInput } from '@/lib/runtime/order'
import type { Outcome, TapeEvent, Violation } from '@/lib/tape/event'

export type RunHandlers = { onEvent: (event: TapeEvent) => void; onViolation: (violation: Violation) => void; onStart: () => void }

/** How a run ended: by itself, or stopped with a sentence that says why. */
export type RunEnd = { outcome: Outcome | null; stopped: string | null }

/** Runs an order in the page's Python. Throws where there is none. */
export async function runOrder(_order: OrderInput, _handlers: RunHandlers): Promise<RunEnd> {
  throw new Error('Python is not here yet.')
}

/** Ends what runs. */
export function stopRun(): void {}

/** Bytes of the one download that have arrived. */
export type Fetching = { loaded: number; total: number }

/** Tells how far the download of Python is while there is one; returns what ends the telling. */
export function watchFetching(_tell: (fetching: Fetching | undefined) => void): () => void {
  return () => {}
}

/** Lets the client of the running order take a step: send, or close. */
export function pushStep(_step: ClientStep): void {}

/** A check of an exercise: what it asks, whether it holds, and what was found where it does not. */
export type CheckResult = { name: string; passed: boolean; sentence: string }

/** Runs an exercise’s checks over an order. */
export async function checkOrder(_order: OrderInput, _checks: string): Promise<CheckResult[]> {
  throw new Error('Python is not here yet.')
}

/** How many requests at once are served: by worker processes, by threads, or by one event loop. */
export type How = 'workers' | 'threads' | 'loop'

/** Sends `count` requests of an order at once; spans come as they end. */
export async function runMany(
  _order: OrderInput,
  _many: { count: number; how: How; workers: number },
  _onSpan: (span: Span) => void,
): Promise<void> {
  throw new Error('Python is not here yet.')
}
