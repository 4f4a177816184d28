import { type Answer, type AskOptions, ask, type Question } from './ask'
import type { Machine } from './machine'
import type { Perform } from './queue'

/** A turn that asks the page's interpreter one thing, starting it where need be, and leaves a usable one behind. */
export function served(machine: Machine, question: Question, options: Omit<AskOptions, 'signal'>): Perform<Answer> {
  return async (signal, running) => {
    const answer = await attempt()
    // What an earlier run left behind kept the interpreter busy: a fresh one answers.
    return answer.end === 'stuck' ? attempt() : answer

    async function attempt(): Promise<Answer> {
      signal.throwIfAborted()
      signal.addEventListener('abort', machine.cancel)
      const interpreter = await machine.ready().finally(() => signal.removeEventListener('abort', machine.cancel))
      signal.throwIfAborted()
      running(interpreter)
      const answer = await ask(interpreter, question, { ...options, signal })
      running(undefined)
      if (answer.end === 'result') return answer
      machine.end(answer.end === 'lost' || (answer.end === 'error' && /fatal|RuntimeError|out of bounds/i.test(answer.text)))
      machine.ready().catch(() => {})
      return answer
    }
  }
}
