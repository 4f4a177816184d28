import { callInterpreter, timeoutFor } from './call'
import type { Interpreter } from './frame'
import { outcomeOf } from './result'
import type { RunRequest } from './run-request'
import { RuntimeError } from './runtime-error'
import type { Sandbox } from './sandbox'
import type { ConcurrencyOptions, ServedSpan } from './served-span'
import type { Perform } from './shared-runtime'
import type { Failure } from './tape/event'

const mostWorkers = 4

/** A turn that sends the requests to interpreters of their own, each taking the next request when it is free; the spans are the page's own times. */
export function runOnWorkers(
  sandbox: Sandbox,
  order: RunRequest,
  { count, workers }: ConcurrencyOptions,
  onSpan: (span: ServedSpan) => void,
): Perform<{ spans: ServedSpan[]; failure: Failure | null }> {
  return async (signal, running) => {
    const living: Interpreter[] = []
    const spans: ServedSpan[] = []
    let failure: Failure | null = null
    let next = 0
    let began = 0
    try {
      signal.addEventListener('abort', sandbox.cancel)
      for (let i = 0; i < Math.min(workers, mostWorkers, count); i++) living.push(await sandbox.another(order.packages, signal))
      running(living[0])
      began = performance.now()
      await Promise.all(living.map(serve))
      return { spans, failure }
    } finally {
      signal.removeEventListener('abort', sandbox.cancel)
      for (const interpreter of living) interpreter.end()
    }

    async function serve(interpreter: Interpreter, worker: number) {
      while (next < count) {
        signal.throwIfAborted()
        const request = next++
        const start = performance.now() - began
        const answer = await callInterpreter(interpreter, { do: 'run', order: JSON.stringify(order) }, { ...timeoutFor(order), signal })
        signal.throwIfAborted()
        if (answer.end !== 'result') throw new RuntimeError('crash', answer.end)
        failure ??= outcomeOf(answer.text)?.outcome.failure ?? null
        const span = { request, worker, where: 'interpreter', start, end: performance.now() - began, runs: [] }
        spans.push(span)
        onSpan(span)
      }
    }
  }
}
