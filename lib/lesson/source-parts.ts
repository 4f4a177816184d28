import { lineNumbers } from './line-numbers'

/** The ranges of lines that a `<Source>` shows, each as code with the number of its first line. */
export const sourceParts = (lines: readonly string[], ranges: string): { first: number; code: string }[] =>
  ranges.split(',').map((range) => {
    const shown = lineNumbers(range)
    const first = shown[0] ?? 1
    return { first, code: lines.slice(first - 1, shown.at(-1)).join('\n') }
  })
