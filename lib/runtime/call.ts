import type { Interpreter } from './frame'
import { messageParser } from './parse-message'
import type { RunRequest } from './run-request'
import type { Sandbox } from './sandbox'
import type { WorkerMessage } from './sandbox/protocol'
import type { ConcurrencyOptions, ServedSpan } from './served-span'
import type { Perform } from './shared-runtime'
import type { TapeEvent, Violation } from './tape/event'

export type StopWhy = 'time' | 'output' | 'reader'

/** What asking came to: the text the Python half returned, or why there is none. */
export type CallResult =
  | { end: 'result'; text: string; spoiled: boolean; dropped: number }
  | { end: 'stopped'; why: StopWhy; sentence: string; last: number; dropped: number }
  | { end: 'stuck' | 'lost'; dropped: number }
  | { end: 'error'; text: string; dropped: number }

export type CallOptions = {
  /** Milliseconds until the watchdog bites; where `live`, milliseconds without a sign of life. */
  patience: number
  live: boolean
  signal: AbortSignal
  onEvent?(event: TapeEvent): void
  onViolation?(violation: Violation): void
  onSpan?(span: ServedSpan): void
}

export type InterpreterCall =
  | { do: 'run'; order: string }
  | { do: 'check'; order: string; checks: string }
  | ({ do: 'concurrent'; order: string } & ConcurrencyOptions)

/** A worker that does not even take an ask within this time is busy with what an earlier run left behind. */
const beginWithin = 800
const pulse = 500
const longestLive = 10 * 60_000

const sentences = {
  time: (seconds: number) => `Stopped after ${seconds} seconds: the code was still busy, so the page ended the interpreter.`,
  output: () => 'Stopped: the run sent more than the page can show.',
  reader: () => 'Stopped by you.',
}

/** Asks an interpreter and hears it out. Whatever ends it but a sound result or an error, the interpreter is the caller's to end. Never rejects. */
export function callInterpreter(interpreter: Interpreter, question: InterpreterCall, options: CallOptions): Promise<CallResult> {
  const token = crypto.getRandomValues(new Uint32Array(4)).join('.')
  const ear = messageParser(token)
  const started = performance.now()
  return new Promise((resolve) => {
    let timer = setTimeout(() => finish({ end: 'stuck', dropped: 0 }), beginWithin)
    let heart: ReturnType<typeof setInterval> | undefined
    let spoiled = false
    const onAbort = () => stop('reader')
    options.signal.addEventListener('abort', onAbort, { once: true })
    interpreter.listen({ message, lost: () => finish({ end: 'lost', dropped: ear.dropped() }) })
    if (options.signal.aborted) return onAbort()
    interpreter.say({ ...question, token } as WorkerMessage)

    function finish(answer: CallResult) {
      clearTimeout(timer)
      clearInterval(heart)
      options.signal.removeEventListener('abort', onAbort)
      interpreter.listen({ message: () => {}, lost: () => {} })
      resolve(answer)
    }
    function stop(why: StopWhy) {
      const sentence = sentences[why](Math.round(options.patience / 1000))
      finish({ end: 'stopped', why, sentence, last: ear.last(), dropped: ear.dropped() })
    }
    function wind() {
      clearTimeout(timer)
      const left = options.live ? longestLive - (performance.now() - started) : options.patience
      timer = setTimeout(() => stop('time'), Math.min(options.patience, left))
    }
    function begun() {
      wind()
      if (options.live) heart = setInterval(() => interpreter.say({ do: 'ping', token }), pulse)
    }
    function message(data: unknown) {
      const heard = ear.hear(data)
      if (heard.kind === 'begun') begun()
      else if (heard.kind === 'alive') wind()
      else if (heard.kind === 'event') options.onEvent?.(heard.event)
      else if (heard.kind === 'violation') options.onViolation?.(heard.violation)
      else if (heard.kind === 'span') options.onSpan?.(heard.span)
      else if (heard.kind === 'flood') stop('output')
      else if (heard.kind === 'spoiled') spoiled = true
      else if (heard.kind === 'result') finish({ end: 'result', text: heard.text, spoiled, dropped: ear.dropped() })
      else if (heard.kind === 'error') finish({ end: 'error', text: heard.text, dropped: ear.dropped() })
    }
  })
}

/** A turn that asks the page's interpreter one thing, starting it where need be, and leaves a usable one behind. */
export function runWithRetry(
  sandbox: Sandbox,
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
      signal.addEventListener('abort', sandbox.cancel)
      const interpreter = await sandbox.ready(packages).finally(() => signal.removeEventListener('abort', sandbox.cancel))
      signal.throwIfAborted()
      running(interpreter)
      const answer = await callInterpreter(interpreter, question, { ...options, signal })
      running(undefined)
      if (answer.end === 'result' && !answer.spoiled) return answer
      sandbox.end(answer.end === 'lost' || (answer.end === 'error' && /fatal|RuntimeError|out of bounds/i.test(answer.text)))
      sandbox.ready(packages).catch(() => {})
      return answer
    }
  }
}

/** The most that the waits of a run's client add to the page's patience, whatever a shared link asks for. */
const longestWaits = 10_000

/** Milliseconds the page waits for a run beyond which it ends the interpreter: the order's own limit, what its client waits, and a second. For a WebSocket, the longest silence of an interpreter that still answers nothing. */
export function timeoutFor({ limits, client, more, mode }: Pick<RunRequest, 'limits' | 'client' | 'more' | 'mode'>): {
  patience: number
  live: boolean
} {
  const waits = [...client, ...more, ...more.flatMap((one) => one.client)].reduce((sum, { after }) => sum + after, 0)
  const own = limits.seconds * 1000 + 1000
  return mode === 'websocket' ? { patience: own, live: true } : { patience: own + Math.min(waits, longestWaits), live: false }
}
