import type { Element } from 'xast'
import { all, textOf } from '../formats/xml'
import { LeftOutQuestion } from './imported'
import { between, type WeightedNumber } from './numbers'
import type { ScoredItem } from './scoring'

/** The numbers that an item of QTI 1.2 takes as right: a value, a range, or both in one condition. Throws LeftOutQuestion where there is none. */
export function qti12Number(
  conditions: readonly Element[],
  { score, feedback }: ScoredItem,
): { always: string[]; right: WeightedNumber[] } {
  const found = conditions.flatMap((condition) => {
    const numbers = (name: string) => all(condition, name).map((one) => Number(textOf(one)))
    const [equal, low, high] = [
      numbers('varequal'),
      [...numbers('vargte'), ...numbers('vargt')],
      [...numbers('varlte'), ...numbers('varlt')],
    ]
    const all3 = [...equal, ...low, ...high]
    if (!all3.length) return []
    if (all3.some((value) => Number.isNaN(value))) throw new LeftOutQuestion('Its right answer is no number.')
    return ranges(equal, low, high)
  })
  const best = Math.max(0, ...found.map(({ value = 0 }) => score([String(value)]).points))
  const right = found.filter(({ value = 0 }) => score([String(value)]).points >= best && best > 0)
  if (!right.length) throw new LeftOutQuestion('It names no right answer.')
  for (const { value = 0, tolerance } of right)
    if (score([String(value + tolerance)]).points < best || score([String(value - tolerance)]).points < best)
      throw new LeftOutQuestion('Its right range has ends that do not count.')
  const nothing = score(['-98765.4321'])
  const shown = right.map(({ value = 0 }) => score([String(value)]).shown)
  const always = [...feedback.keys()].filter((name) => nothing.shown.has(name) && shown.every((one) => one.has(name)))
  return { always, right }
}

function ranges(equal: number[], low: number[], high: number[]): WeightedNumber[] {
  const spans = low.flatMap((from, i) => {
    const to = high[i]
    if (to === undefined) return []
    const { value, tolerance } = between(from, to)
    // The ends are rounded; a value that stands in their middle says it whole.
    return { value: equal.find((one) => Math.abs(one - value) <= 1e-9) ?? value, tolerance }
  })
  const alone = equal.filter((value) => !spans.some((span) => Math.abs(span.value - value) <= span.tolerance + 1e-9))
  return [...spans, ...alone.map((value) => ({ value, tolerance: 0 }))].map((one) => ({ ...one, weight: 100 }))
}
