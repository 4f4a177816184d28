import { z } from 'zod'
import { likes } from './manners'
import { packNamesSchema } from './packs/pack-names'
import { fileTreeSchema, mainSchema } from './run-files'

const after = z.int().min(0).max(10_000).default(0)
const rawRequest = z.string().max(1_000_000)
const bodyBytes = z.int().min(0).max(1_000_000)

/** What the client does once a WebSocket is open, or during a slow HTTP request: each step waits `after` milliseconds first. */
export const clientStepSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('text'), text: z.string().max(65_536), after }),
  z.strictObject({ do: z.literal('bytes'), latin1: z.string().max(65_536), after }),
  z.strictObject({ do: z.literal('close'), code: z.int().default(1000), reason: z.string().max(123).default(''), after }),
  /** The connection breaks off: at once, or of an HTTP request when so many bytes of its body are `sent`, or `got` of the answer’s. */
  z.strictObject({ do: z.literal('disconnect'), after, sent: bodyBytes.optional(), got: bodyBytes.optional() }),
])
export type ClientStep = z.infer<typeof clientStepSchema>

const client = z.array(clientStepSchema).max(200)

/** What the fields say that a run request and the settings of a lab share. Old drafts and links say nothing of most of them. */
export const servedFields = {
  /** Name of the callable; where null, `app`, then `application`. Dots and a call without arguments are allowed: `make_app()`. */
  app: z.string().max(100).nullable().default(null),
  /** Whether a lifespan goes around the requests (ASGI): never, as far as the app takes part, or with a startup that must not fail. */
  lifespan: z.union([z.enum(['off', 'auto', 'on']), z.boolean().transform((around) => (around ? 'auto' : 'off'))]),
  /** The path the app is mounted at: SCRIPT_NAME, root_path. */
  rootPath: z
    .string()
    .max(200)
    .regex(/^(?:\/[^/?#\s\p{Cc}\p{Cs}]+)*$/u, 'a path such as /api, without a slash at its end')
    .default(''),
  /** Whose forwarded headers the server believes, as gunicorn and uvicorn take it: addresses, or *. Where null, its own default. */
  forwardedAllowIps: z
    .string()
    .max(200)
    .regex(/^[0-9A-Fa-f.:*,/ ]*$/, 'addresses with commas between them, or *')
    .nullable()
    .default(null),
  request: rawRequest,
  /** Sizes in which the request's body reaches the app; where empty, at once. */
  pieces: z.array(z.int().min(1)).max(100).default([]),
  client,
  /** Requests that follow in the same run, over the same connection while it stays open; each waits `after` milliseconds first. */
  more: z
    .array(z.strictObject({ request: rawRequest, pieces: z.array(z.int().min(1)).max(100).default([]), client: client.default([]), after }))
    .max(19)
    .default([]),
}

/** One run: the learner's files, who calls them, and what the client sends. */
export const runRequestSchema = z.strictObject({
  /** The run's folder: text by path; `main` is imported as the app's module, the others can be imported or read by it. */
  files: fileTreeSchema,
  main: mainSchema,
  interface: z.enum(['auto', 'wsgi', 'asgi']).default('auto'),
  /** Whether wsgiref.validate (WSGI) stands between, and ASGI violations raise as uvicorn would not: they are reported either way. */
  strict: z.boolean().default(false),
  /** In whose manner the request is served: as the spec says, or as a real server does, faults and all. */
  like: z.enum(['spec', ...likes]).default('spec'),
  /** `program` runs the file by itself: nobody calls an app. */
  mode: z.enum(['http', 'websocket', 'lifespan', 'program']).default('http'),
  ...servedFields,
  lifespan: servedFields.lifespan.default('off'),
  client: servedFields.client.default([]),
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
