import { createHash } from 'node:crypto'

/** A short name made from a text: ids that were left out, versions. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)
