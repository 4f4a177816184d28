import leven from 'leven'

/** ` Did you mean x?` for the closest of `known` names, or an empty string where none is close: a third of a name may differ, and nothing of one of two letters. */
export function didYouMean(name: string, known: Iterable<string>): string {
  let best: string | undefined
  let distance = (name.length < 4 ? name.length - 2 : Math.max(2, Math.min(4, Math.floor(name.length / 3)))) + 1
  for (const candidate of known) {
    const d = leven(name.toLowerCase(), candidate.toLowerCase())
    if (d < distance) [best, distance] = [candidate, d]
  }
  return best === undefined ? '' : ` Did you mean ${best}?`
}
