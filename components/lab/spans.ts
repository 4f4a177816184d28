import { z } from 'zod'
import type { Span } from '@/lib/lab/timeline'

const ms = z.number().min(0)
const served = z.object({ request: z.int().min(0).max(100), worker: z.int().min(0).max(100).default(0), start: ms, end: ms })
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

/** The spans of a concurrent run. Where only begin and end of a request are known, what lies before is its place in the line. Anything else is left out. */
export function spansOf(value: unknown): Span[] {
  const list = z.array(z.unknown()).max(2_000).catch([]).parse(value)
  return list.flatMap((item): Span[] => {
    const read = spanSchema.safeParse(item).data
    if (!read) return []
    if ('what' in read) return [read]
    const { request, worker, start, end } = read
    return [
      { request, worker, what: 'queued', from: 0, to: start },
      { request, worker, what: 'running', from: start, to: end },
    ]
  })
}
