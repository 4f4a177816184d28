const anything = /^\s*…\s*$/

/** Index of the first line of `shown` that the recorded lines do not bear out, counted from 0; undefined where all do. An ellipsis in a line stands for anything in it, one alone on a line for any lines. */
export function firstMismatch(shown: string[], recorded: string[]): number | undefined {
  let at = 0
  for (const [i, line] of shown.entries()) {
    if (anything.test(line)) continue
    const free = i > 0 && anything.test(shown[i - 1] ?? '')
    const found = recorded.findIndex((one, n) => n >= at && (free || n === at) && same(line, one))
    if (found < 0) return i
    at = found + 1
  }
  return at === recorded.length || anything.test(shown.at(-1) ?? '') ? undefined : Math.max(0, shown.length - 1)
}

function same(shown: string, recorded: string): boolean {
  const pattern = shown
    .trimEnd()
    .split(/ *… */)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pattern.join('.*')}$`).test(recorded.trimEnd()) || shown.trimEnd() === recorded.trimEnd()
}
