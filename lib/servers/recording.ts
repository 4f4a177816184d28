import { z } from 'zod'

const seconds = z.number().min(0).max(60)

/** A frame that the client of a WebSocket received: when, what, and its text, its bytes (latin-1) or its close code and reason. */
export const webSocketFrameSchema = z.tuple([seconds, z.enum(['text', 'bytes', 'close', 'ping', 'pong']), z.string()])
export type WebSocketFrame = z.infer<typeof webSocketFrameSchema>

/** What one server did with one case. What is absent has its default. */
export const serverOutcomeSchema = z.strictObject({
  /** False where the server never listened. */
  listening: z.boolean().default(true),
  /** What reached the client and when, in quarters of a second after the request; one character a byte (latin-1). */
  received: z.array(z.tuple([seconds, z.string()])).default([]),
  frames: z.array(webSocketFrameSchema).optional(),
  /** Whether every answer ended where its own head says it ends. */
  complete: z.boolean().default(true),
  /** How the connection ended: closed or reset by the server, still open after a whole answer, given up by the client while waiting, or left by the client as the case says. */
  end: z.enum(['closed', 'reset', 'open', 'waiting', 'left', 'none']),
  /** What the server wrote after it was ready (with lifespan: from the start), tracebacks shortened to the frames of the app. */
  log: z.array(z.string()).default([]),
  /** What the server behind a proxy wrote. */
  behind: z.array(z.string()).optional(),
  /** The last exception in the log. */
  error: z.strictObject({ type: z.string(), message: z.string() }).nullable().default(null),
  /** Who ended while serving. */
  died: z.enum(['worker', 'server']).nullable().default(null),
  /** The exit code, or the signal, of a server that ended by itself or was asked to by SIGTERM. */
  exit: z.union([z.int(), z.string()]).nullable().default(null),
})
export type ServerOutcome = z.infer<typeof serverOutcomeSchema>
export type ServerOutcomeInput = z.input<typeof serverOutcomeSchema>

/** Where a recording was made, and with what. */
const madeSchema = {
  server: z.string(),
  version: z.string(),
  package: z.string().describe('The Debian package and its version, or the release of PyPI.'),
  system: z.string(),
  python: z.string(),
  command: z.string(),
  recorded: z.iso.date(),
}

/** `content/servers/<server>-<version>.json`: one row of the matrix. */
export const recordingSchema = z.strictObject({
  ...madeSchema,
  interface: z.enum(['wsgi', 'asgi', 'proxy']),
  libraries: z.record(z.string(), z.string()),
  outcomes: z.record(z.string(), serverOutcomeSchema).describe('By group and case: wsgi/plain.'),
})
export type Recording = z.infer<typeof recordingSchema>
export type RecordingInput = z.input<typeof recordingSchema>
