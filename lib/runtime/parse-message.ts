import { z } from 'zod'
import { protocolLimits } from './sandbox/protocol'
import { type ServedSpan, servedSpanSchema } from './served-span'
import { eventSchema, type TapeEvent, tapeLimits, type Violation, violationSchema } from './tape/event'

// Without this Zod tries whether it may build functions from text, and the page's policy reports the try.
z.config({ jitless: true })

/** What a message of an interpreter turned out to be; `nothing` covers all that was not said to this ask or was not well formed. */
export type ParsedMessage =
  | { kind: 'begun' | 'alive' | 'flood' | 'spoiled' | 'nothing' }
  | { kind: 'event'; event: TapeEvent }
  | { kind: 'violation'; violation: Violation }
  | { kind: 'span'; span: ServedSpan }
  | { kind: 'result'; text: string }
  | { kind: 'error'; text: string }

const nothing: ParsedMessage = { kind: 'nothing' }
const envelope = z.union([
  z.strictObject({ event: eventSchema }),
  z.strictObject({ violation: violationSchema }),
  z.strictObject({ span: servedSpanSchema }),
])

/** Listens to the answers to one ask: only strings under its token count, each is held to the schema of the tape, and all together to the limits. */
export function messageParser(token: string): { hear(data: unknown): ParsedMessage; dropped(): number; last(): number } {
  let dropped = 0
  let lines = 0
  let characters = 0
  let events = 0
  let last = -1
  return { hear, dropped: () => dropped, last: () => last }

  function drop(): ParsedMessage {
    dropped += 1
    return nothing
  }

  function hear(data: unknown): ParsedMessage {
    lines += 1
    if (typeof data === 'string') characters += data.length
    if (lines > protocolLimits.lines + 1000 || characters > protocolLimits.characters) return { kind: 'flood' }
    if (typeof data !== 'string' || !data.startsWith(token)) return drop()
    const mark = data.charAt(token.length)
    const rest = data.slice(token.length + 1)
    if (mark === '>') return { kind: 'begun' }
    if (mark === '~') return { kind: 'alive' }
    if (mark === '+') return { kind: 'flood' }
    if (mark === '^') return { kind: 'spoiled' }
    if (mark === '=') return { kind: 'result', text: rest }
    if (mark === '!') return { kind: 'error', text: rest.slice(0, 4000) }
    if (mark !== ':' || rest.length > protocolLimits.line) return drop()
    return line(rest)
  }

  function line(text: string): ParsedMessage {
    const read = envelope.safeParse(parseJson(text))
    if (!read.success) return drop()
    if ('violation' in read.data) return { kind: 'violation', violation: read.data.violation }
    if ('span' in read.data) return { kind: 'span', span: read.data.span }
    const { event } = read.data
    if (event.n <= last) return drop()
    last = event.n
    events += 1
    return events > tapeLimits.events ? { kind: 'flood' } : { kind: 'event', event }
  }
}

/** JSON as a value; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
