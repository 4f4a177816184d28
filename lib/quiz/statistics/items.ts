import { type Share, shareOf } from './proportion'

/**
 * A first answer to a question. Where `person` is known (a class), a person's rows belong together and a question can be held against
 * how the same person did elsewhere; where it is not (the site's answer statistics), each row stands alone.
 */
export type AnswerRow = {
  person?: string
  question: string
  /** Id of what was chosen; ids joined where several were. */
  choice: string
  right: boolean
  /** How many such rows this one stands for; 1 where it is left out. Only rows without a person stand for several. */
  times?: number
}

export type ItemFigures = {
  question: string
  /** How many answered right: the item's difficulty in the sense of test theory, 1 the easiest. */
  difficulty: Share
  /**
   * Correlation, from -1 to 1, of being right here with the share of right answers to the *other* questions (corrected item-rest, point-biserial).
   * Under 0.2 the question says little about who understood; under 0 its key or wording deserves a look. Undefined without persons, with
   * fewer than ten who also answered something else, or where all did alike: then it cannot be known, and nothing stands in for it.
   */
  discrimination?: number
  /** What was chosen, the most chosen first. */
  choices: { choice: string; right: boolean; share: Share }[]
  /** The wrong choice that drew most, as a share of all wrong answers. Near 1 over many answers: one belief to speak to. Near even: guessing, or a question that is not understood. This needs no persons. */
  pull?: { choice: string; share: Share }
}

const fewest = 10

/** The figures of every question that was answered, in the order they first appear. A person's second row on a question is not counted. */
export function itemFigures(rows: Iterable<AnswerRow>): ItemFigures[] {
  const counted = firstOfEach(rows)
  const questions = groupByQuestion(counted)
  const rest = restShares(counted)
  return [...questions].map(([question, answers]) => {
    const choices = tally(answers)
    const of = choices.reduce((sum, { count }) => sum + count, 0)
    const right = choices.reduce((sum, { count, right }) => sum + (right ? count : 0), 0)
    const worst = choices.find((choice) => !choice.right)
    return {
      question,
      difficulty: shareOf(right, of),
      discrimination: correlation(answers.map(rest).filter((pair) => pair !== undefined)),
      choices: choices.map(({ choice, right, count }) => ({ choice, right, share: shareOf(count, of) })),
      pull: worst && { choice: worst.choice, share: shareOf(worst.count, of - right) },
    }
  })
}

function firstOfEach(rows: Iterable<AnswerRow>): AnswerRow[] {
  const seen = new Set<string>()
  return [...rows].filter(({ person, question }) => {
    if (person === undefined) return true
    const key = JSON.stringify([person, question])
    return seen.has(key) ? false : seen.add(key)
  })
}

function groupByQuestion(rows: AnswerRow[]): Map<string, AnswerRow[]> {
  const groups = new Map<string, AnswerRow[]>()
  for (const row of rows) {
    const group = groups.get(row.question)
    if (group) group.push(row)
    else groups.set(row.question, [row])
  }
  return groups
}

function tally(rows: AnswerRow[]): { choice: string; right: boolean; count: number }[] {
  const counts = new Map<string, { choice: string; right: boolean; count: number }>()
  for (const { choice, right, times = 1 } of rows) {
    const there = counts.get(choice) ?? { choice, right, count: 0 }
    counts.set(choice, { ...there, count: there.count + times })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.choice < b.choice ? -1 : 1))
}

/** For a row, whether it is right and the share of right answers of the same person to everything else. */
function restShares(rows: AnswerRow[]): (row: AnswerRow) => [number, number] | undefined {
  const totals = new Map<string, { right: number; of: number }>()
  for (const { person, right } of rows) {
    if (person === undefined) continue
    const total = totals.get(person) ?? { right: 0, of: 0 }
    totals.set(person, { right: total.right + Number(right), of: total.of + 1 })
  }
  return ({ person, right }) => {
    const total = person === undefined ? undefined : totals.get(person)
    if (!total || total.of < 2) return undefined
    return [Number(right), (total.right - Number(right)) / (total.of - 1)]
  }
}

function correlation(pairs: [number, number][]): number | undefined {
  const n = pairs.length
  if (n < fewest) return undefined
  const mean = (index: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[index], 0) / n
  const [mx, my] = [mean(0), mean(1)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [x, y] of pairs) {
    xy += (x - mx) * (y - my)
    xx += (x - mx) ** 2
    yy += (y - my) ** 2
  }
  return xx < 1e-12 || yy < 1e-12 ? undefined : xy / Math.sqrt(xx * yy)
}
