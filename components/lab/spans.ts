import { z } from 'zod'
import type { Span } from '@/lib/lab/timeline'

const ms = z.number().min(0)
/** `where` names a thread by its number where the Python half laid the requests out itself. */
const served = z.object({
  request: z.int().min(0).max(100),
  worker: z.int().min(0).max(100).default(0),
  where: z.string().default(''),
  start: ms,
  end: ms,
})
const spanSchema = z.union([
  z.object({
    request: z.int().min(0).max(100),
    worker: z.int().min(0).max(100).default(0),
    what: z.enum(['queued', 'running', 'waiting']),
    from: ms,
    to: ms,
  }),
  served,
])

/** The spans of a concurrent run, as a list or as `{ spans }`. Where only begin and end of a request are known, what lies before is its place in the line. Anything else is left out. */
export function spansOf(value: unknown): Span[] {
  const list = z
    .union([z.array(z.unknown()), z.object({ spans: z.array(z.unknown()) }).transform(({ spans }) => spans)])
    .catch([])
    .parse(value)
  return list.flatMap((item): Span[] => {
    const read = spanSchema.safeParse(item).data
    if (!read) return []
    if ('what' in read) return [read]
    const { request, start, end, where } = read
    const worker = Number(/^thread (\d+)$/.exec(where)?.[1] ?? read.worker)
    if (where === 'loop') return [{ request, worker, what: 'waiting', from: start, to: end }]
    return [
      { request, worker, what: 'queued', from: 0, to: start },
      { request, worker, what: 'running', from: start, to: end },
    ]
  })
}
