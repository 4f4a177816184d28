/** `3,5-6` as a list of line numbers. */
export function lineNumbers(ranges: string | undefined): number[] {
  if (!ranges) return []
  return ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.trim().split('-').map(Number)
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
  })
}
