import { z } from 'zod'
import { eventSchema, outcomeSchema, type Tape, violationSchema } from './tape/event'

const line = z.union([z.strictObject({ event: eventSchema }), z.strictObject({ violation: violationSchema })])

/** The lines and the outcome of a run, held to the contract. Throws Zod's error. */
export function toTape(lines: readonly string[], outcome: string): Tape {
  const read = lines.map((text) => line.parse(JSON.parse(text)))
  return {
    events: read.flatMap((one) => ('event' in one ? [one.event] : [])),
    violations: read.flatMap((one) => ('violation' in one ? [one.violation] : [])),
    outcome: outcomeSchema.parse(JSON.parse(outcome)),
  }
}
