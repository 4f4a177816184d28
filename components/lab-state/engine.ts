import { z } from 'zod'
import { createRuntime, type Runtime } from '@/lib/runtime/client'
import type { Span } from '@/lib/runtime/lab/timeline'
import type { Unfinished } from '@/lib/runtime/result'
import type { ClientStep, RunRequestInput } from '@/lib/runtime/run-request'
import type { Outcome, TapeEvent, Violation } from '@/lib/runtime/tape/event'
import { spansOf } from './spans'

export type LabRunHandlers = { onEvent: (event: TapeEvent) => void; onViolation: (violation: Violation) => void; onStart: () => void }

/** How a run ended: by itself, or stopped with a sentence that says why. */
export type RunEnd = { outcome: Outcome | null; stopped: string | null }

/** Bytes of the one download that have arrived. */
export type Fetching = { loaded: number; total: number }

/** How many requests at once are served: by worker processes, by threads, or by one event loop. */
export type How = 'workers' | 'threads' | 'loop'

const checkSchema = z
  .array(
    z.object({ name: z.string(), says: z.string(), passed: z.boolean(), sentence: z.string(), line: z.int().nullable().default(null) }),
  )
  .max(100)

const failureSchema = z.object({ failure: z.object({ sentence: z.string() }) })
const pythonHow = { workers: 'sync', threads: 'thread', loop: 'loop' } as const

/** A check of an exercise: what it asks, whether it holds, and what was found where it does not. */
export type CheckResult = z.infer<typeof checkSchema>[number]

/** There is no Python here; the message says why and what can be done. */
export class NoPython extends Error {}

/** Python as one lab has it. Nothing is made before the first use. */
export function createEngine() {
  let kept: Runtime | undefined
  const watchers = new Set<(fetching: Fetching | undefined) => void>()

  function runtime(): Runtime {
    if (kept) return kept
    try {
      kept = createRuntime()
    } catch {
      throw new NoPython('This site was built without Python.')
    }
    kept.subscribe((state) => {
      for (const watch of watchers) watch(state.is === 'fetching' ? state : undefined)
    })
    return kept
  }

  return {
    /** Runs an order. Throws NoPython where there is none. */
    async run(order: RunRequestInput, { onStart, ...handlers }: LabRunHandlers): Promise<RunEnd> {
      const python = runtime()
      const leave = python.subscribe((state) => state.is === 'running' && onStart())
      const end = await python.run(order, handlers).finally(leave)
      if (end.end === 'done') return { outcome: end.outcome, stopped: null }
      return { outcome: null, stopped: reason(end) }
    },
    /** Runs an exercise’s checks over an order. */
    async check(order: RunRequestInput, checks: string): Promise<CheckResult[]> {
      const end = await runtime().check(order, checks)
      if (end.end !== 'done') throw new Error(reason(end))
      const read = checkSchema.safeParse(end.value)
      if (!read.success) throw new Error('The checks themselves broke down; this is not your code’s fault.')
      return read.data
    },
    /** Sends `count` requests of an order at once; spans come as requests end, where they can. */
    async many(
      order: RunRequestInput,
      { count, how, workers }: { count: number; how: How; workers: number },
      onSpans: (spans: Span[]) => void,
    ): Promise<void> {
      const seen: unknown[] = []
      const end = await runtime().concurrent(order, { count, how: pythonHow[how], workers }, (span) => {
        seen.push(span)
        onSpans(spansOf(seen))
      })
      if (end.end !== 'done') throw new Error(reason(end))
      onSpans(spansOf(end.value))
      const failed = failureSchema.safeParse(end.value)
      if (failed.success) throw new Error(failed.data.failure.sentence)
    },
    /** Lets the client of the running order take a step: send, or close. */
    push: (step: ClientStep) => kept?.push(step),
    stop: () => kept?.stop(),
    /** Tells how far the download of Python is while there is one; returns what ends the telling. */
    watch(tell: (fetching: Fetching | undefined) => void): () => void {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    release() {
      kept?.release()
      kept = undefined
    },
  }
}

export type Engine = ReturnType<typeof createEngine>

function reason(end: Unfinished): string {
  if (end.end === 'failed') throw new NoPython(`${end.sentence} ${end.remedy}`)
  return end.sentence
}
