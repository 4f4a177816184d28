import leven from 'leven'

/** ` Did you mean x?` for the closest of `known` names, or an empty string where none is close. */
export function didYouMean(name: string, known: Iterable<string>): string {
  let best: string | undefined
  let distance = Math.max(2, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    const d = leven(name.toLowerCase(), candidate.toLowerCase())
    if (d < distance) [best, distance] = [candidate, d]
  }
  return best === undefined ? '' : ` Did you mean ${best}?`
}
