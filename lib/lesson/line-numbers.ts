/** More lines than any file of a lesson has. */
const most = 100_000

/** `3,5-6` as a list of line numbers; of a range that reaches further than any file, what can be a line. */
export function lineNumbers(ranges: string | undefined): number[] {
  if (!ranges) return []
  return ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.trim().split('-').map(Number)
    return Array.from({ length: Math.max(0, Math.min(to, from + most) - from + 1) }, (_, i) => from + i)
  })
}
