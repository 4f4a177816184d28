import { methodsOf, readAnswers } from './answers'
import { type PlacedCase, requestOf } from './case'
import type { ServerOutcome } from './recording'

/** How what a client received ended, drawn as a line from head to end. */
export const shapes = {
  whole: 'a whole answer',
  over: 'bytes beyond the end of the answer',
  cut: 'broken off',
  waits: 'the client waits in vain',
  silent: 'closed without a byte',
  headless: 'a body without a head',
  left: 'the client left, as the case says',
  none: 'the server did not start',
} as const
export type VerdictShape = keyof typeof shapes

/** One outcome in a few words: the shape, the word beside it, what else there is to say, and what it is compared by. */
export type ServerVerdict = { shape: VerdictShape; word: string; more: string[]; same: string }

/** What an outcome comes to for the client. */
export function serverVerdict(one: PlacedCase, outcome: ServerOutcome): ServerVerdict {
  const { shape, word, body = '' } = seen(one, outcome)
  const more = [...timesOf(outcome), ...endings(one, outcome)]
  return { shape, word, more, same: [shape, word, ...more, body].join('|') }
}

/** The bytes an outcome's client received, in one. */
export const bytesOf = (outcome: ServerOutcome): string => outcome.received.map(([, bytes]) => bytes).join('')

/** The answers in an outcome, and bytes beyond them. */
export function answersIn(one: PlacedCase, outcome: ServerOutcome) {
  const asked = methodsOf([requestOf(one), ...(one.steps ?? []).flatMap((step) => ('send' in step ? step.send : []))])
  return { asked: asked.length, ...readAnswers(bytesOf(outcome), asked.length ? asked : ['GET'], outcome.end === 'closed') }
}

function seen(one: PlacedCase, outcome: ServerOutcome): { shape: VerdictShape; word: string; body?: string } {
  const { end, frames = [] } = outcome
  if (!outcome.listening) return { shape: 'none', word: outcome.exit === null ? 'never ready' : `exits ${outcome.exit}` }
  if (bytesOf(outcome).startsWith('HTTP/1.1 101')) return socketSeen(end, frames)
  const { answers, rest, asked } = answersIn(one, outcome)
  if (!answers.length) {
    if (bytesOf(outcome)) return { shape: end === 'waiting' ? 'waits' : 'cut', word: 'no final answer' }
    return end === 'waiting'
      ? { shape: 'waits', word: 'no answer' }
      : end === 'left'
        ? { shape: 'left', word: 'no answer yet' }
        : { shape: 'silent', word: '0 bytes' }
  }
  const last = answers.at(-1)
  const words = answers.map(({ status, head, framing }) =>
    framing === 'headless' ? 'no head' : status === null ? statusWords(head) : String(status),
  )
  const word = one.group === 'lifespan' && words[0] === '200' ? 'serves' : words.join(', ')
  const body = answers.map((answer) => ((answer.status ?? 500) < 400 ? answer.body : '')).join('\0')
  if (last?.framing === 'headless') return { shape: 'headless', word, body }
  if (end === 'left') return { shape: 'left', word, body }
  if (last && !last.complete) return { shape: end === 'waiting' ? 'waits' : 'cut', word, body }
  if (rest) return { shape: 'over', word: `${word} +${rest.length}`, body }
  if (answers.length < asked)
    return { shape: end === 'waiting' ? 'waits' : 'whole', word: end === 'waiting' ? word : `${word}, closes`, body }
  return { shape: 'whole', word, body }
}

const statusWords = (head: string): string => /^HTTP\/\S+ ?(.*)$/m.exec(head)?.[1]?.trim().slice(0, 12) || 'no status'

function socketSeen(end: ServerOutcome['end'], frames: NonNullable<ServerOutcome['frames']>): ReturnType<typeof seen> {
  const close = frames.findLast(([, kind]) => kind === 'close')
  const body = frames.map(([at, kind, text]) => `${at}${kind}${text}`).join('\0')
  if (close) return { shape: 'whole', word: close[2].split(' ')[0] || '1005', body }
  return { shape: end === 'waiting' ? 'waits' : end === 'left' ? 'left' : 'cut', word: end === 'left' ? 'open' : '1006', body }
}

function timesOf({ received, frames = [] }: ServerOutcome): string[] {
  const times = [...new Set([...received.map(([at]) => at), ...frames.map(([at]) => at)])]
  if (times.length < 2 && !times.some(Boolean)) return []
  return [`at ${times.join(', ')} s`]
}

function endings(one: PlacedCase, { died, exit, listening }: ServerOutcome): string[] {
  if (died === 'worker') return ['the worker ends']
  if (died === 'server') return [`the server ends${typeof exit === 'number' ? `, ${exit}` : ''}`]
  if (one.group !== 'lifespan' || !listening) return []
  if (exit === null) return ['does not stop when asked']
  return typeof exit === 'number' && exit ? [`ends with ${exit}`] : []
}
