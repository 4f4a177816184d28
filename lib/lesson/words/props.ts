import { z } from 'zod'

/** Values that props of many words have. */
export const text = z.string().trim().min(1)
export const ranges = z.string().regex(/^\d{1,5}(-\d{1,5})?(,\s*\d{1,5}(-\d{1,5})?)*$/, 'line numbers such as 3 or 2,5-7')
export const anchor = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
export const flag = z.literal(true, 'the bare word, without a value')
