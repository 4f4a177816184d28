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
