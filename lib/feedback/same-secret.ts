import { createHash, timingSafeEqual } from 'node:crypto'

/** The SHA-256 of a text. */
export const secretDigest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compares in a time that does not depend on where, or whether, the two differ. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(secretDigest(a), secretDigest(b))
