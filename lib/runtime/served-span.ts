import { z } from 'zod'

const ms = z.number().min(0)

/** One request of many as it was served: milliseconds since all were sent. `runs` says when it held the event loop, where there was one; `worker` and `where` name the interpreter or the thread. */
export const servedSpanSchema = z.object({
  request: z.int().min(0).max(100),
  worker: z.int().min(0).max(100).default(0),
  where: z.string().max(40).default(''),
  start: ms,
  end: ms,
  runs: z
    .array(z.tuple([ms, ms]))
    .max(60)
    .default([]),
})
export type ServedSpan = z.infer<typeof servedSpanSchema>

/** How many requests, how the app meets them (one after another on interpreters of their own, on threads that are computed, or as tasks of one loop), and on how many interpreters or threads. */
export type ConcurrencyOptions = { count: number; how: 'sync' | 'thread' | 'loop'; workers: number }
