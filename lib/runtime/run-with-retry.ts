import { type CallOptions, type CallResult, callInterpreter, type InterpreterCall } from './call'
import { parseJson } from './parse-message'
import type { Perform } from './queue'
import type { Sandbox } from './sandbox'

/** A turn that asks the page's interpreter one thing, starting it where need be, and leaves a usable one behind. */
export function runWithRetry(
  machine: Sandbox,
  question: InterpreterCall,
  packages: readonly string[],
  options: Omit<CallOptions, 'signal'>,
): Perform<CallResult> {
  return async (signal, running) => {
    const answer = await attempt()
    // What an earlier run left behind kept the interpreter busy: a fresh one answers.
    return answer.end === 'stuck' ? attempt() : answer

    async function attempt(): Promise<CallResult> {
      signal.throwIfAborted()
      signal.addEventListener('abort', machine.cancel)
      const interpreter = await machine.ready(packages).finally(() => signal.removeEventListener('abort', machine.cancel))
      signal.throwIfAborted()
      running(interpreter)
      const answer = await callInterpreter(interpreter, question, { ...options, signal })
      running(undefined)
      if (answer.end === 'result' && !isSpoiled(answer.text)) return answer
      machine.end(answer.end === 'lost' || (answer.end === 'error' && /fatal|RuntimeError|out of bounds/i.test(answer.text)))
      machine.ready(packages).catch(() => {})
      return answer
    }
  }
}

/** Whether a run left the interpreter so that nothing else may run in it, as its outcome says. */
const isSpoiled = (text: string): boolean => Boolean((parseJson(text) as { restore?: string } | null | undefined)?.restore)
