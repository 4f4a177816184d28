import type { InterpreterCall } from './call'
import { runWithRetry, timeoutFor } from './call'
import { failedBy, jsonOf, outcomeOf, type RunResult, stoppedEvent, type Unfinished } from './result'
import { runOnWorkers } from './run-on-workers'
import { type ClientStep, clientStepSchema, type RunRequest, type RunRequestInput, runRequestSchema } from './run-request'
import { RuntimeError } from './runtime-error'
import type { ConcurrencyOptions, ServedSpan } from './served-span'
import { type RuntimeOptions, type RuntimeState, sharedRuntime } from './shared-runtime'
import type { TapeEvent, Violation } from './tape/event'

export type RunHandlers = { onEvent?(event: TapeEvent): void; onViolation?(violation: Violation): void }
type Heard = RunHandlers & { onSpan?(span: ServedSpan): void }

/** What a check or a concurrent run came to: the Python half's value, which the caller holds to its schema, or how it ended without. */
export type ValueResult = { end: 'done'; value: unknown; dropped: number; ms: number } | Unfinished

/** Python as one lab of the page has it. All labs of a page share one interpreter and wait for each other. */
export type Runtime = {
  readonly state: RuntimeState
  /** Hears every change of `state`; returns what ends that. */
  subscribe(listener: (state: RuntimeState) => void): () => void
  /** Runs an order; the first run fetches and starts Python. Rejects only where the order is none. */
  run(order: RunRequestInput, handlers?: RunHandlers): Promise<RunResult>
  /** Lets the client of the running order take a step; does nothing where none runs. */
  push(step: ClientStep): void
  /** Ends this lab's run, download or start, whatever it is at. */
  stop(): void
  check(order: RunRequestInput, checksSource: string, handlers?: RunHandlers): Promise<ValueResult>
  /** Sends `count` requests at once; `sync` starts as many interpreters as there are workers. Spans come as requests end, and all at the end as `{ spans, failure }`. */
  concurrent(order: RunRequestInput, how: ConcurrencyOptions, onSpan?: (span: ServedSpan) => void): Promise<ValueResult>
  /** The lab is gone: its run ends, and soon after the last lab the interpreter. */
  release(): void
}

/** Python for one lab of the page; nothing is fetched before the first run. */
export function createRuntime(options: RuntimeOptions = {}): Runtime {
  const shared = sharedRuntime(options)
  const owner = Symbol('lab')
  const listeners = new Set<(state: RuntimeState) => void>()
  let failure: RuntimeState | undefined
  let state = shared.state(owner)
  const leave = shared.join(owner, refresh)

  return {
    get state() {
      return state
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    run: async (input, handlers = {}) => {
      const order = runRequestSchema.parse(input)
      return asked({ do: 'run', order: JSON.stringify(order) }, order, handlers, outcomeOf)
    },
    push(step) {
      if (state.is === 'running') shared.say({ do: 'push', step: JSON.stringify(clientStepSchema.parse(step)) })
    },
    stop: () => shared.stop(owner),
    check: async (input, checks, handlers = {}) => {
      const order = runRequestSchema.parse(input)
      return asked({ do: 'check', order: JSON.stringify(order), checks }, order, handlers, jsonOf)
    },
    concurrent: async (input, how, onSpan = () => {}) => {
      const order = runRequestSchema.parse(input)
      if (how.how !== 'sync') return asked({ do: 'concurrent', order: JSON.stringify(order), ...how }, order, { onSpan }, jsonOf)
      return attempt(async () => {
        const value = await shared.turn(owner, runOnWorkers(shared.sandbox, order, how, onSpan))
        return (ms) => ({ end: 'done', value, dropped: 0, ms })
      })
    },
    release() {
      shared.stop(owner)
      leave()
      listeners.clear()
    },
  }

  function refresh() {
    const next = failure ?? shared.state(owner)
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    for (const listener of [...listeners]) listener(state)
  }

  function asked<T>(question: InterpreterCall, order: RunRequest, handlers: Heard, read: (text: string) => T | undefined) {
    const started = performance.now()
    return attempt(async () => {
      const answer = await shared.turn(owner, runWithRetry(shared.sandbox, question, order.packages, { ...timeoutFor(order), ...handlers }))
      const { dropped } = answer
      if (answer.end === 'stopped') {
        const { why, sentence, last } = answer
        handlers.onEvent?.(stoppedEvent(why, sentence, last, performance.now() - started))
        return (ms) => ({ end: 'stopped', why, sentence, dropped, ms })
      }
      const found = answer.end === 'result' ? read(answer.text) : undefined
      if (!found) console.warn('Python answered', answer)
      return (ms) => (found ? { end: 'done', ...found, dropped, ms } : failedBy(new RuntimeError('crash', answer.end), ms, dropped))
    })
  }

  async function attempt<T>(work: () => Promise<(ms: number) => T | Unfinished>): Promise<T | Unfinished> {
    const started = performance.now()
    const since = () => performance.now() - started
    failure = undefined
    try {
      return (await work())(since())
    } catch (error) {
      if (!(error instanceof RuntimeError)) return { end: 'stopped', why: 'reader', sentence: 'Stopped by you.', dropped: 0, ms: since() }
      console.warn(error)
      failure = { is: 'failed', sentence: error.sentence, remedy: error.remedy }
      refresh()
      return failedBy(error, since())
    }
  }
}
