import { ask } from './ask'
import type { Interpreter } from './interpreter'
import type { Machine } from './machine'
import type { Order } from './order'
import { patienceFor } from './patience'
import type { Perform } from './queue'
import { RuntimeTrouble } from './trouble'

/** How many requests, how the app meets them, and on how many interpreters (at most 4). */
export type Concurrency = { count: number; how: string; workers?: number }

/** One request as it was served: milliseconds since all were sent. */
export type Span = { request: number; worker: number; start: number; end: number }

const mostWorkers = 4

/** A turn that sends the requests to interpreters of their own, each taking the next request when it is free; the spans are the page's own times. */
export function together(
  machine: Machine,
  order: Order,
  { count, workers = 1 }: Concurrency,
  onSpan: (span: Span) => void,
): Perform<Span[]> {
  return async (signal, running) => {
    const living: Interpreter[] = []
    const spans: Span[] = []
    let next = 0
    let began = 0
    try {
      signal.addEventListener('abort', machine.cancel)
      for (let i = 0; i < Math.min(workers, mostWorkers, count); i++) living.push(await machine.another(signal))
      running(living[0])
      began = performance.now()
      await Promise.all(living.map(serve))
      return spans
    } finally {
      signal.removeEventListener('abort', machine.cancel)
      for (const interpreter of living) interpreter.end()
    }

    async function serve(interpreter: Interpreter, worker: number) {
      while (next < count) {
        signal.throwIfAborted()
        const request = next++
        const start = performance.now() - began
        const answer = await ask(interpreter, { do: 'run', order: JSON.stringify(order) }, { ...patienceFor(order), signal })
        signal.throwIfAborted()
        if (answer.end !== 'result') throw new RuntimeTrouble('crash', answer.end)
        const span = { request, worker, start, end: performance.now() - began }
        spans.push(span)
        onSpan(span)
      }
    }
  }
}
