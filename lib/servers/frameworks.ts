import { z } from 'zod'
import { likes } from '../runtime/manners'

const text = z.string().trim().min(1)

/** What a frame between the server's call and the view is for. */
export const parts = ['server', 'shell', 'middleware', 'request', 'routing', 'response', 'view', 'other'] as const
export type Part = (typeof parts)[number]

/** `content/servers/frameworks/stacks.json`: the apps that are traced, all of them shops of phase 6. */
export const stacksSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
    title: text,
    files: z.array(text).min(1).describe('Samples of phase 6; the first is the app.'),
    app: text,
    view: text,
    server: z.enum(likes),
    packages: z.array(text),
  }),
)
export type Stack = z.infer<typeof stacksSchema>[number]

export const stackFrameSchema = z.strictObject({ file: text, function: text, line: z.int().min(1), part: z.enum(parts) })
export type StackFrame = z.infer<typeof stackFrameSchema>

/** `content/servers/frameworks/<system>.json`: for each app the frames from the server's call down to the view, and how many Python functions one request called. */
export const tracesSchema = z.strictObject({
  system: text,
  python: text,
  recorded: z.iso.date(),
  stacks: z.record(
    z.string(),
    z.strictObject({
      command: text,
      versions: z.record(z.string(), z.string()),
      frames: z.array(stackFrameSchema).min(1),
      calls: z.partialRecord(z.enum(parts), z.int().min(1)),
    }),
  ),
})
export type Traces = z.infer<typeof tracesSchema>

/** The first row that fits a frame's file and function says what it is for. */
const table: [file: RegExp, name: RegExp, part: Part][] = [
  [/^(gunicorn|uvicorn|h11)\//, /./, 'server'],
  [/_shop\.py$|^bare_\w+\.py$/, /^(tea|app)$/, 'view'],
  [/^mini\.py$/, /find|Table|route/, 'routing'],
  [/^mini\.py$/, /Request/, 'request'],
  [/^mini\.py$/, /./, 'shell'],
  [/^flask\/app\.py$/, /full_dispatch_request/, 'middleware'],
  [/^flask\/app\.py$/, /dispatch_request|create_url_adapter|url_for/, 'routing'],
  [/^flask\/app\.py$/, /make_response|finalize_request|process_response|ensure_sync/, 'response'],
  [/^flask\/app\.py$/, /preprocess_request|do_teardown/, 'middleware'],
  [/^flask\/app\.py$/, /request_context/, 'request'],
  [/^flask\/(wrappers|ctx|globals|sessions)\.py$/, /./, 'request'],
  [/^flask\/json\//, /./, 'response'],
  [/^flask\//, /./, 'shell'],
  [/^werkzeug\/routing\//, /./, 'routing'],
  [/^werkzeug\/(wrappers|sansio)\/request/, /./, 'request'],
  [/^werkzeug\/(wrappers|sansio)\/response/, /./, 'response'],
  [/^werkzeug\//, /./, 'request'],
  [/^django\/urls\//, /./, 'routing'],
  [/^django\/core\/handlers\/base\.py$/, /resolve_request/, 'routing'],
  [/^django\/core\/handlers\/base\.py$/, /_get_response/, 'routing'],
  [/^django\/core\/handlers\/(wsgi|asgi)\.py$/, /Request|get_path|get_script|get_bytes|get_str/, 'request'],
  [/^django\/core\/handlers\/(wsgi|asgi)\.py$/, /Handler/, 'shell'],
  [/^django\/core\/handlers\/base\.py$/, /./, 'shell'],
  [/^django\/core\/handlers\/exception\.py$/, /./, 'middleware'],
  [/^django\/(middleware|utils\/deprecation\.py)/, /./, 'middleware'],
  [/^django\/http\/request\.py$/, /./, 'request'],
  [/^django\/http\/response\.py$/, /./, 'response'],
  [/^asgiref\//, /./, 'other'],
  [/^(starlette|fastapi)\/applications\.py$/, /./, 'shell'],
  [/^starlette\/middleware\//, /./, 'middleware'],
  [/^fastapi\/middleware\//, /./, 'middleware'],
  [/^starlette\/_exception_handler\.py$/, /./, 'middleware'],
  [/^starlette\/(requests|datastructures)\.py$/, /./, 'request'],
  [/^starlette\/responses\.py$/, /./, 'response'],
  [/^(starlette|fastapi)\/routing\.py$/, /serialize_response/, 'response'],
  [/^(starlette|fastapi)\/routing\.py$/, /./, 'routing'],
  [/^fastapi\/(dependencies|_compat|params|concurrency)/, /./, 'request'],
  [/^fastapi\/encoders\.py$/, /./, 'response'],
  [/^json\//, /./, 'response'],
]

/** What a frame is for; `file` as it is below the folder of packages. */
export function partOf(file: string, name: string): Part {
  return table.find(([f, n]) => f.test(file) && n.test(name))?.[2] ?? 'other'
}
