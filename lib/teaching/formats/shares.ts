/** Parts of a hundred that Moodle knows, beside nought. */
export const moodleShares = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5,
] as const

/** The full mark in so many parts that Moodle knows, as even as they can be; undefined where there are more than twenty. */
export function sharesOf(parts: number): string[] | undefined {
  const even = moodleShares.find((share) => Math.abs(share * parts - 100) < 0.01)
  if (even !== undefined) return Array.from({ length: parts }, () => String(even))
  // From eleven parts on, some are worth ten and the others five.
  return parts > 20 ? undefined : Array.from({ length: parts }, (_, place) => (place < 20 - parts ? '10' : '5'))
}
