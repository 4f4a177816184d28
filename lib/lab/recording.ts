import { z } from 'zod'
import { eventSchema, outcomeSchema, violationSchema } from '../tape/event'

const recordingSchema = z.strictObject({
  events: z.array(eventSchema),
  violations: z.array(violationSchema),
  outcome: outcomeSchema,
  /** On what it was recorded: `CPython 3.13, 23 November 2026`. */
  made: z.string().optional(),
})

/** A run made at build, shown where the page cannot run Python itself. */
export type Recording = z.infer<typeof recordingSchema>

/** Fetches a recorded run; undefined where there is none. */
export async function loadRecording(address: string): Promise<Recording | undefined> {
  try {
    const response = await fetch(address)
    return response.ok ? recordingSchema.parse(await response.json()) : undefined
  } catch {
    return undefined
  }
}
