import { z } from 'zod'
import { type Like, likes, manners } from '../runtime/manners'
import type { Tape } from '../runtime/tape/event'
import { type HttpAnswer, methodsOf, readAnswers } from './answers'
import type { PlacedCase } from './case'
import { lastError } from './log'
import { normalBytes } from './normal'
import { requestsOf } from './page-run'
import type { ServerOutcome, WebSocketFrame } from './recording'

/** What is compared: whether it serves at all, each part of each answer, what a WebSocket's client gets, and what the log says went wrong. */
export const aspects = ['listening', 'answers', 'status', 'reason', 'headers', 'body', 'complete', 'frames', 'error', 'died'] as const

const differenceSchema = z.strictObject({
  case: z.string(),
  differs: z.array(z.strictObject({ aspect: z.enum(aspects), page: z.string(), recorded: z.string() })).min(1),
  reason: z.string().min(20).describe('Why the runtime of the page does it differently, in a sentence.'),
})
export type Difference = z.infer<typeof differenceSchema>

/** `content/servers/differences.json`: by manner, the recording it is held against, how many cases were compared, and every one that differs. */
export const differencesSchema = z.array(
  z.strictObject({
    like: z.enum(likes),
    recording: z.string(),
    cases: z.int().min(1),
    differences: z.array(differenceSchema),
  }),
)
export type Differences = z.infer<typeof differencesSchema>

/** What a client and an operator see of one case. */
type Seen = { listening: boolean; answers: HttpAnswer[]; frames: WebSocketFrame[1 | 2][][]; error: string; died: boolean; left: boolean }

/** What differs between what the page's runtime did with a case and what a real server was recorded to do. */
export function compare(one: PlacedCase, tapes: Tape[], recorded: ServerOutcome): Difference['differs'] {
  const page = seenOnPage(one, tapes)
  const real = seenRecorded(one, recorded)
  const differs: Difference['differs'] = []
  const hold = (aspect: (typeof aspects)[number], a: unknown, b: unknown) => {
    const [mine, theirs] = [JSON.stringify(a), JSON.stringify(b)]
    if (mine !== theirs) differs.push({ aspect, page: short(mine), recorded: short(theirs) })
  }
  hold('listening', page.listening, real.listening)
  if (page.listening && real.listening) {
    hold('answers', page.answers.length, real.answers.length)
    for (const [i, answer] of real.answers.entries()) {
      const mine = page.answers[i]
      if (!mine) break
      for (const aspect of ['status', 'reason', 'headers', 'complete'] as const) hold(aspect, mine[aspect], answer[aspect])
      const length = real.left ? Math.min(answer.body.length, mine.body.length) : undefined
      hold('body', mine.body.slice(0, length), answer.body.slice(0, length))
    }
    hold('frames', page.frames, real.frames)
    hold('died', page.died, real.died)
  }
  hold('error', page.error, real.error)
  return differs
}

const short = (text: string) => (text.length > 300 ? `${text.slice(0, 299)}…` : text)
const kind = (type: string | undefined) => type?.split('.').at(-1) ?? ''

function seenRecorded(one: PlacedCase, recorded: ServerOutcome): Seen {
  const bytes = recorded.received.map(([, data]) => data).join('')
  return {
    listening: recorded.listening,
    answers: readAnswers(bytes, methods(one), recorded.end === 'closed').answers,
    frames: (recorded.frames ?? []).map(([, what, text]) => [what, text]),
    error: kind(recorded.error?.type),
    died: recorded.died !== null,
    left: recorded.end === 'left',
  }
}

function seenOnPage(one: PlacedCase, tapes: Tape[]): Seen {
  let bytes = ''
  for (const [i, tape] of tapes.entries()) {
    const raw = normalBytes(tape.outcome.response?.raw.head ?? '', { port: 99_999, folder: '/srv/app' })
    bytes += raw
    if (!staysOpen(readAnswers(raw, [methods(one)[i] ?? 'GET'], true).answers[0], one, i)) break
  }
  const events = tapes.flatMap((tape) => tape.events)
  const log = events.flatMap((event) => (event.kind === 'print' && event.from === 'server' ? event.payload.text.split('\n') : []))
  return {
    listening: events.some(({ kind: name }) => name === 'request'),
    answers: readAnswers(bytes, methods(one), true).answers,
    frames: events.flatMap((event) => (event.kind === 'frame' && event.from === 'server' ? [frameSeen(event.payload)] : [])),
    error: kind(lastError(log)?.type),
    died: events.some((event) => event.kind === 'stopped' && event.payload.why === 'exit'),
    left: false,
  }
}

function frameSeen({ opcode, text, raw, code }: Extract<Tape['events'][number], { kind: 'frame' }>['payload']): WebSocketFrame[1 | 2][] {
  if (opcode === 'close') return ['close', code === null ? '' : `${code} ${text ?? ''}`.trim()]
  return opcode === 'binary' ? ['bytes', raw.head.slice(raw.size < 128 ? 2 : 4)] : [opcode, text ?? '']
}

function methods(one: PlacedCase): string[] {
  return requestsOf(one).map(({ raw }) => methodsOf([raw])[0] ?? 'GET')
}

function staysOpen(answer: HttpAnswer | undefined, one: PlacedCase, i: number): boolean {
  const closes = answer?.headers.some(([name, value]) => name.toLowerCase() === 'connection' && value.toLowerCase() === 'close')
  if (!answer?.complete || closes || answer.framing === 'close') return false
  return !requestsOf(one)[i]?.raw.includes('HTTP/1.0\r\n')
}

/** Which cases a manner is compared on: those that its server was recorded with. */
export function comparable(cases: PlacedCase[], like: Like): PlacedCase[] {
  return cases.filter((one) => one.interface === manners[like])
}
