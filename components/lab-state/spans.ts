import { z } from 'zod'
import type { Span } from '@/lib/runtime/lab/timeline'
import { servedSpanSchema } from '@/lib/runtime/served-span'

const list = z.union([z.array(z.unknown()), z.object({ spans: z.array(z.unknown()) }).transform(({ spans }) => spans)]).catch([])

/** The timeline of requests as they were served, a list or `{ spans }`: what lies before the start is a request’s place in the line; on an event loop it waits inside but for the stretches in which it held the loop. Anything else is left out. */
export function spansOf(value: unknown): Span[] {
  return list.parse(value).flatMap((item): Span[] => {
    const read = servedSpanSchema.safeParse(item).data
    if (!read) return []
    const { request, start, end, where, runs } = read
    const worker = Number(/^thread (\d+)$/.exec(where)?.[1] ?? read.worker)
    const queued: Span = { request, worker, what: 'queued', from: 0, to: start }
    if (where !== 'loop') return [queued, { request, worker, what: 'running', from: start, to: end }]
    return [
      queued,
      { request, worker, what: 'waiting', from: start, to: end },
      ...runs.map(([from, to]): Span => ({ request, worker, what: 'running', from, to })),
    ]
  })
}
