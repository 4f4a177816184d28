import { z } from 'zod'

/** What a run may send out at most; the Python half keeps to it, and what comes out of the sandbox is held to it again. */
export const tapeLimits = { events: 2_000, text: 4_000, bytes: 65_536, entries: 200, stations: 2_000 } as const

const text = z.string().max(tapeLimits.text)
const count = z.int().min(0)

/** Bytes as a string with one character per byte (latin-1); `size` is the true length where `head` was cut. */
const bytes = z.strictObject({ head: z.string().max(tapeLimits.bytes), size: count })

/** A Python value as it is shown: the name of its type, and its repr, cut at the limit. */
const value = z.strictObject({ type: z.string().max(100), repr: text })
export type Value = z.infer<typeof value>

/** A key of environ or scope with its value, and the bytes [start, end) of the raw request it was made from. */
const entry = z.strictObject({ key: text, value, from: z.tuple([count, count]).nullable() })
export type Entry = z.infer<typeof entry>
const entries = z.array(entry).max(tapeLimits.entries)

/** A frame of a traceback, outermost first; `own` where the file is the learner's. */
const frame = z.strictObject({ file: text, line: count, function: text, source: text, own: z.boolean() })

/** What went wrong: a sentence for a learner with a remedy where one is known, and Python's own words. */
const failure = z.strictObject({
  type: z.string().max(200),
  message: text,
  sentence: text,
  remedy: text.nullable(),
  file: text.nullable(),
  line: count.nullable(),
  column: count.nullable(),
  traceback: z.array(frame).max(60),
  /** Whose code raised it: the server’s, where it refused what it was given. */
  by: z.enum(['app', 'server']).optional(),
})
export type Failure = z.infer<typeof failure>

/** Where an event starts or ends: `client`, `server`, `app`, or a layer of middleware by its place, 0 outermost: `layer:0`. */
const lane = z.union([z.enum(['client', 'server', 'app']), z.string().regex(/^layer:\d{1,2}$/)])
export type Lane = z.infer<typeof lane>

/** What every event carries: its number from 0, milliseconds since the run began, whose move it was, and the learner's line behind it. */
const base = { n: count, ms: z.number().min(0), from: lane, to: lane, file: text.nullable(), line: count.nullable() }

const on = <K extends string, P extends z.ZodRawShape>(kind: K, payload: P) =>
  z.strictObject({ ...base, kind: z.literal(kind), payload: z.strictObject(payload) })

/** One crossing of a boundary. The kinds are the words of PEP 3333 and of the ASGI specification where those have one. */
export const eventSchema = z.discriminatedUnion('kind', [
  // Between client and server: bytes on a socket.
  // `connection` counts the connections of a run with several requests, from 1.
  on('request', { raw: bytes, connection: count.optional() }),
  on('refused', { status: count, reason: text, sentence: text, at: z.tuple([count, count]).nullable() }),
  on('sent', { raw: bytes, what: z.enum(['head', 'body', 'end', 'frame']) }),
  on('closed', { complete: z.boolean(), sentence: text }),
  // WSGI: the server calls, the app answers.
  on('environ', { entries }),
  on('start_response', {
    status: value,
    headers: z.array(z.tuple([value, value])).max(tapeLimits.entries),
    shape: value,
    excInfo: value.nullable(),
  }),
  on('write', { data: value, raw: bytes.nullable() }),
  on('return', { value }),
  on('chunk', { data: value, raw: bytes.nullable() }),
  on('exhausted', {}),
  on('close', {}),
  on('input', { method: z.enum(['read', 'readline', 'readlines', 'iter']), asked: text, raw: bytes, left: count }),
  on('errors', { text }),
  // ASGI: one call, then messages both ways.
  on('scope', { type: text, entries }),
  on('receive.wait', {}),
  on('receive', { type: text, entries, raw: bytes.nullable() }),
  on('send', { type: text, entries, raw: bytes.nullable() }),
  on('done', { background: z.array(text).max(50) }),
  on('background', { task: text, how: z.enum(['finished', 'failed', 'cancelled']) }),
  // Work for a pool of threads, done at once by the one thread there is: by which door it came, and which function it is.
  on('pool', { door: text, function: text, sentence: text }),
  // What the server did, or took the app for, that nothing else on the tape shows.
  on('note', { sentence: text }),
  // WebSocket, as the client sees it; `opcode` is text, binary, close, ping or pong.
  on('frame', { opcode: z.enum(['text', 'binary', 'close', 'ping', 'pong']), text: text.nullable(), raw: bytes, code: count.nullable() }),
  // Both.
  on('exception', { failure }),
  // What an expression on a line of its own gave, in a program without an app.
  on('value', { value }),
  on('print', { text, stream: z.enum(['stdout', 'stderr']) }),
  on('stopped', { why: z.enum(['lines', 'time', 'memory', 'output', 'exit', 'reader']), sentence: text }),
])
export type TapeEvent = z.infer<typeof eventSchema>
export type EventKind = TapeEvent['kind']

/** A rule that an event did not keep (its level says whether that breaks anything): the rule's id in rules.json, the event's number, and what was found instead. */
export const violationSchema = z.strictObject({ rule: z.string().max(80), n: count, found: text, line: count.nullable() })
export type Violation = z.infer<typeof violationSchema>

/** Who decided a line of the response. */
const header = z.strictObject({ name: text, value: text, by: z.enum(['app', 'server']) })

/** The response as it left the server; `complete` is false where the connection closed before its end. */
export const responseSchema = z.strictObject({
  status: count,
  reason: text,
  headers: z.array(header).max(tapeLimits.entries),
  body: bytes,
  complete: z.boolean(),
  raw: bytes,
})
export type TapeResponse = z.infer<typeof responseSchema>

/** One frame of the request inside the framework: its depth and its parent by place in the list, milliseconds since the run began. */
export const stationSchema = z.strictObject({
  kind: z.enum(['shell', 'layer', 'table', 'view', 'response', 'database', 'template', 'threads', 'yours', 'frame']),
  label: text,
  name: text,
  /** The package with its version and the file within it; for the learner's own file, no package. */
  package: z.strictObject({ name: text, version: text }).nullable(),
  file: text,
  line: count,
  depth: count,
  parent: count.nullable(),
  start: z.number().min(0),
  end: z.number().min(0).nullable(),
  /** How often it waited, that is gave the event loop back, before it ended. */
  waits: count,
  /** What it was about (SQL, a path, a template), and what it gave back or raised. */
  about: text,
  result: text,
  raised: z.boolean(),
})
export type Station = z.infer<typeof stationSchema>

/** A file that the run left in its folder otherwise than it was given. */
const changedFile = z.strictObject({ path: text, change: z.enum(['created', 'changed', 'deleted']), size: count })

/** What a run came to. `response` is null for lifespan alone, and where nothing was sent. */
export const outcomeSchema = z.strictObject({
  interface: z.enum(['wsgi', 'asgi']).nullable(),
  response: responseSchema.nullable(),
  failure: failure.nullable(),
  layers: z.array(text).max(20),
  lines: count,
  /** Of a run with several requests, what each came to, and the number of its first event; `response` is then the last one's, `failure` the first there was. */
  answers: z
    .array(z.strictObject({ from: count, response: responseSchema.nullable(), failure: failure.nullable() }))
    .max(20)
    .optional(),
  /** Where the order asked for it: the stations the request passed inside the framework; `dropped` counts those beyond the limit. */
  xray: z.strictObject({ rows: z.array(stationSchema).max(tapeLimits.stations), dropped: count }).optional(),
  files: z.array(changedFile).max(tapeLimits.entries).optional(),
  /** Why this interpreter must be ended and restored before the next run; absent where it is as it was. */
  restore: text.optional(),
})
export type Outcome = z.infer<typeof outcomeSchema>

/** All that a run told, as it is kept and shown again. */
export const tapeSchema = z.strictObject({ events: z.array(eventSchema), violations: z.array(violationSchema), outcome: outcomeSchema })
export type Tape = z.infer<typeof tapeSchema>
