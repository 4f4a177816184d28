import { z } from 'zod'
import { lastMoment } from '../../site/moment'

/** A moment in milliseconds since 1970, or a time in milliseconds; each can be written as a date. */
export const momentSchema = z.int().min(0).max(lastMoment)
