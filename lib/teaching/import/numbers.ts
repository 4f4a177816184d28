import { typedNumber } from '../../quiz/wording'
import { short } from '../formats/short-number'
import { type ImportedEntry, type ImportedHead, importedText, LeftOutQuestion, type Lose, partialCredit } from './imported'

/** A number, how far from it is still right, and what that is worth of a hundred. */
export type WeightedNumber = { weight: number; value?: number; tolerance: number; feedback?: string }

/** What GIFT writes as `3.14:0.01`, `3..4` or `5`; without a value where it is `*`. Throws LeftOutQuestion where it is no number. */
export function rangeOf(text: string): { value?: number; tolerance: number } {
  const bare = text.trim()
  if (bare === '*') return { tolerance: 0 }
  const range = bare.split('..')
  const [from, to] = range.map((one) => typedNumber(one))
  if (range.length === 2 && from !== undefined && to !== undefined) return between(from, to)
  const [value, tolerance = 0] = bare.split(':').map((one) => typedNumber(one) ?? Number.NaN)
  if (value === undefined || Number.isNaN(value) || Number.isNaN(tolerance)) throw new LeftOutQuestion(`${bare || 'Nothing'} is no number.`)
  return { value, tolerance: Math.abs(tolerance) }
}

/** The middle of two numbers and half their distance, with one place more behind the point than they have. */
export function between(from: number, to: number): { value: number; tolerance: number } {
  const places = Math.max(...[from, to].map((end) => /\.(\d+)$/.exec(String(end))?.[1]?.length ?? 0)) + 1
  // An end such as 1e-9 has no point to count from.
  const rounded = (value: number) => (/e/.test(`${from}${to}`) || places > 15 ? short(value) : Number(value.toFixed(places)))
  return { value: rounded((from + to) / 2), tolerance: rounded(Math.abs(to - from) / 2) }
}

/** A typed number. Throws LeftOutQuestion where several tolerances, or none at all, are right. */
export function numberEntry(head: ImportedHead, all: readonly WeightedNumber[], otherwise: string | undefined, lose: Lose): ImportedEntry {
  const right = all.filter(({ weight }) => weight >= 100)
  if (right.some(({ value }) => value === undefined)) throw new LeftOutQuestion('Any number is right.')
  const [first] = right
  if (!first) throw new LeftOutQuestion('It names no right answer.')
  const { tolerance } = first
  if (right.some((one) => one.tolerance !== tolerance))
    throw new LeftOutQuestion(`Several numbers are right, each with a tolerance of its own, and quiz.json has one for all. Keep one.`)
  const wrong = all.filter(({ weight }) => weight < 100)
  if (wrong.some(({ weight }) => weight > 0)) lose(partialCredit)
  const wide = wrong.filter((one) => one.feedback && one.value !== undefined && one.tolerance !== tolerance)
  if (wide.length)
    lose(
      `the feedback to ${wide.map(({ value, tolerance }) => `${value} ± ${tolerance}`).join(', ')}: its tolerance is not that of the answer`,
    )
  const said = right.find(({ feedback }) => feedback)?.feedback
  if (said) lose(`the feedback to a right answer: ${said}`)
  return importedText(head, {
    answers: right.map(({ value }) => String(value)),
    near: wrong.flatMap(({ value, tolerance: own, feedback }) =>
      feedback && value !== undefined && own === tolerance ? { answer: String(value), feedback } : [],
    ),
    otherwise: otherwise ?? wrong.find(({ value }) => value === undefined)?.feedback,
    tolerance,
  })
}
