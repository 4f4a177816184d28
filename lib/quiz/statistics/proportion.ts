/** A share with the range it can be trusted to lie in: Wilson’s score interval at 95 %, honest for few answers too. */
export type Share = { of: number; count: number; share: number; low: number; high: number }

const z = 1.959964

/** `count` of `of`; of nothing, everything is possible. */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { of, count, share: 0, low: 0, high: 1 }
  const p = count / of
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const reach = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  return { of, count, share: p, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}
