import { z } from 'zod'
import { packNamesSchema } from './packs/pack-names'
import { fileTreeSchema, mainSchema } from './run-files'

/** What the client does once a WebSocket is open, or during a slow HTTP request: each step waits `after` milliseconds first. */
export const clientStepSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('text'), text: z.string().max(65_536), after: z.int().min(0).max(10_000).default(0) }),
  z.strictObject({ do: z.literal('bytes'), latin1: z.string().max(65_536), after: z.int().min(0).max(10_000).default(0) }),
  z.strictObject({
    do: z.literal('close'),
    code: z.int().default(1000),
    reason: z.string().max(123).default(''),
    after: z.int().min(0).max(10_000).default(0),
  }),
  z.strictObject({ do: z.literal('disconnect'), after: z.int().min(0).max(10_000).default(0) }),
])
export type ClientStep = z.infer<typeof clientStepSchema>

/** One run: the learner's files, who calls them, and what the client sends. */
export const runRequestSchema = z.strictObject({
  /** The run's folder: text by path; `main` is imported as the app's module, the others can be imported or read by it. */
  files: fileTreeSchema,
  main: mainSchema,
  /** Name of the callable; where null, `app`, then `application`. Dots and a call without arguments are allowed: `make_app()`. */
  app: z.string().max(100).nullable().default(null),
  interface: z.enum(['auto', 'wsgi', 'asgi']).default('auto'),
  /** Whether wsgiref.validate (WSGI) stands between, and ASGI violations raise as uvicorn would not: they are reported either way. */
  strict: z.boolean().default(false),
  /** In whose manner the request is served: as the spec says, or as a real server does, faults and all. */
  like: z.enum(['spec', 'gunicorn', 'uvicorn']).default('spec'),
  /** `program` runs the file by itself: nobody calls an app. */
  mode: z.enum(['http', 'websocket', 'lifespan', 'program']).default('http'),
  /** Whether a lifespan goes around the request (ASGI). */
  lifespan: z.boolean().default(false),
  /** The raw request, one character per byte (latin-1), CRLF line ends. */
  request: z.string().max(1_000_000),
  /** Sizes in which the request's body reaches the app; where empty, at once. */
  pieces: z.array(z.int().min(1)).max(100).default([]),
  client: z.array(clientStepSchema).max(200).default([]),
  /** Whether a WebSocket stays open after the client's steps, for more to be pushed; else the client leaves when the app waits for more. */
  live: z.boolean().default(false),
  /** The order of the module's `layers`, outermost first, by their places in the file; where null, as written. */
  layers: z.array(z.int().min(0)).max(20).nullable().default(null),
  /** Packs that the files import from, beside the standard library: `flask`. */
  packages: packNamesSchema.default([]),
  /** Whether the outcome tells the stations of the request inside its framework, or every frame of it. */
  xray: z.enum(['off', 'stations', 'frames']).default('off'),
  limits: z
    .strictObject({ lines: z.int().min(1).default(200_000), seconds: z.number().min(0.05).default(5) })
    .default({ lines: 200_000, seconds: 5 }),
})
export type RunRequest = z.infer<typeof runRequestSchema>
export type RunRequestInput = z.input<typeof runRequestSchema>
