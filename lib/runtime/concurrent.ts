import type { Failure } from '../tape/event'
import { ask } from './ask'
import type { Interpreter } from './interpreter'
import type { Machine } from './machine'
import type { Order } from './order'
import { patienceFor } from './patience'
import type { Perform } from './queue'
import { outcomeOf } from './result'
import type { Concurrency, ServedSpan } from './served-span'
import { RuntimeTrouble } from './trouble'

const mostWorkers = 4

/** A turn that sends the requests to interpreters of their own, each taking the next request when it is free; the spans are the page's own times. */
export function together(
  machine: Machine,
  order: Order,
  { count, workers }: Concurrency,
  onSpan: (span: ServedSpan) => void,
): Perform<{ spans: ServedSpan[]; failure: Failure | null }> {
  return async (signal, running) => {
    const living: Interpreter[] = []
    const spans: ServedSpan[] = []
    let failure: Failure | null = null
    let next = 0
    let began = 0
    try {
      signal.addEventListener('abort', machine.cancel)
      for (let i = 0; i < Math.min(workers, mostWorkers, count); i++) living.push(await machine.another(signal))
      running(living[0])
      began = performance.now()
      await Promise.all(living.map(serve))
      return { spans, failure }
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
        failure ??= outcomeOf(answer.text)?.outcome.failure ?? null
        const span = { request, worker, where: 'interpreter', start, end: performance.now() - began, runs: [] }
        spans.push(span)
        onSpan(span)
      }
    }
  }
}
