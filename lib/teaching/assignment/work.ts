import { z } from 'zod'
import { key, load, save } from '../../site/storage'
import { momentSchema } from './moment-schema'

/** One press of “Check answer”: which question (`guide/phase#id`) in which version, what was given, whether it was right, and for how many milliseconds the page was in view since the press before. */
export const trySchema = z.strictObject({
  ask: z.string().max(200),
  version: z.string().max(40),
  at: momentSchema,
  picked: z.array(z.string().max(500)).max(60),
  right: z.boolean(),
  ms: momentSchema,
})
export type AnswerTry = z.infer<typeof trySchema>

const workSchema = z.strictObject({
  opened: momentSchema,
  tries: z.array(trySchema).max(5000),
  ticked: z.array(z.string().max(200)).max(300),
})

/** What a student has done of an assignment in this browser. */
export type Work = z.infer<typeof workSchema>

/** The work kept under an assignment’s name; begun now where there is none that can be read. */
export function readWork(assignment: string, now: number): Work {
  try {
    return workSchema.parse(JSON.parse(load(key.work(assignment)) ?? ''))
  } catch {
    return { opened: now, tries: [], ticked: [] }
  }
}

export function keepWork(assignment: string, work: Work): void {
  save(key.work(assignment), JSON.stringify(work))
}
