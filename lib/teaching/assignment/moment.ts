import { z } from 'zod'

/** The last moment that a date can be (ECMA-262, time values). */
const last = 8_640_000_000_000_000

/** A moment in milliseconds since 1970, or a time in milliseconds; every one can be written as a date. */
export const momentSchema = z.int().min(0).max(last)
