import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { QuestionView } from '../../quiz/question-view'
import { itemsCsv, studentsCsv } from './class-csv'
import { classesOf } from './figures'
import { type HandIn, handInFragment, sealed } from './hand-in'
import { importHandIns } from './import-hand-ins'
import type { QuestionsById } from './integrity-checks'

const count = 12
const asks = Array.from({ length: count }, (_, i) => `g/p#q${i}`)
const assignment = { title: 'Simulated', items: asks.map((ask) => ({ ask })) }
const asked: QuestionsById = new Map(
  asks.map((ask, i): [string, QuestionView] => [
    ask,
    {
      id: `q${i}`,
      version: 'v',
      opening: 'Q',
      rest: '',
      explain: '',
      kind: 'choice',
      choices: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id, right: id === 'a' })),
    },
  ]),
)

/** Numbers between 0 and 1 that are the same on every run (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32
}

/** A class whose members differ in ability from -2 to 2 and answer by the Rasch model; question 11 is keyed backwards. */
function simulated(size: number): HandIn[] {
  const random = numbers(2026)
  return Array.from({ length: size }, (_, person) => {
    const ability = -2 + (4 * person) / (size - 1)
    let at = 1_000_000
    const tries = asks.map((ask, i) => {
      const difficulty = -1.5 + (3 * i) / (count - 1)
      const slope = i === 11 ? -1.2 : 1.2
      const right = random() < 1 / (1 + Math.exp(-slope * (ability - difficulty)))
      const wrong = random() < 0.7 ? 'b' : random() < 0.5 ? 'c' : 'd'
      const ms = Math.round(10_000 + 50_000 * random())
      at += ms
      return { ask, version: 'v', at, picked: [right ? 'a' : wrong], right, ms }
    })
    const again = tries.filter(({ right }) => !right).map((one) => ({ ...one, at: (at += 1000), picked: ['a'], right: true, ms: 1000 }))
    return sealed({
      name: `Student ${person}`,
      assignment,
      opened: 1_000_000,
      handed: at + 1000,
      tries: [...tries, ...again],
      done: [],
      labs: [],
    })
  })
}

/** The same figures from the definitions, by Python’s own statistics. */
const independent = `
import json, statistics, sys
people = json.load(sys.stdin)
out = []
for i in range(len(people[0])):
    first = [p[i] for p in people]
    score = [int(f["right"]) for f in first]
    rest = [sum(int(f["right"]) for j, f in enumerate(p) if j != i) / (len(p) - 1) for p in people]
    wrong = [f["picked"] for f in first if not f["right"]]
    top = statistics.mode(wrong)
    out.append({"p": statistics.fmean(score), "r": statistics.correlation(score, rest), "top": top, "drew": wrong.count(top) / len(wrong), "median": statistics.median(f["ms"] for f in first)})
print(json.dumps(out))
`
type Figures = { p: number; r: number; top: string; drew: number; median: number }[]

test('a class of 200 with known ability gets the figures that Python works out from the same answers', async () => {
  const made = simulated(200)
  const links = await Promise.all(made.map(handInFragment))
  const { handIns, refused } = await importHandIns([{ where: 'paste', text: links.join('\n') }])
  expect(refused).toEqual([])
  const [of] = classesOf(handIns, asked, 10_000_000)
  const input = JSON.stringify(
    made.map(({ tries }) => tries.slice(0, count).map(({ picked, right, ms }) => ({ picked: picked[0], right, ms }))),
  )
  const expected = JSON.parse(execFileSync('python3', ['-c', independent], { input, encoding: 'utf8' })) as Figures
  expect(of?.items.length).toBe(count)
  of?.items.forEach(({ difficulty, discrimination, pull, median }, i) => {
    const { p, r, top, drew, median: middle } = expected[i]!
    expect(difficulty.share).toBeCloseTo(p, 10)
    expect(discrimination).toBeCloseTo(r, 10)
    expect(pull?.choice).toBe(top)
    expect(pull?.share.share).toBeCloseTo(drew, 10)
    expect(median).toBe(middle)
  })
  // What was put in comes out: harder questions are harder, the one keyed backwards is told by its sign, the strong do better.
  const shares = of!.items.slice(0, 11).map(({ difficulty }) => difficulty.share)
  expect(shares[0]! - shares[10]!).toBeGreaterThan(0.4)
  expect(of!.items.slice(0, 11).every(({ discrimination }) => discrimination! > 0.2)).toBe(true)
  expect(of!.items[11]!.discrimination).toBeLessThan(0)
  const mean = (from: number, to: number) =>
    of!.students
      .filter(({ name }) => Number(name.slice(8)) >= from && Number(name.slice(8)) < to)
      .reduce((sum, { first }) => sum + first, 0) /
    (to - from)
  expect(mean(150, 200)).toBeGreaterThan(mean(0, 50) + 3)
  expect(of!.students.every(({ last, asked: all, doubts }) => last === all && doubts.length === 0)).toBe(true)
})

test('of two hand-ins by one name the later counts, and the table says so', async () => {
  const [one] = simulated(2)
  const { check: _, format, version, ...body } = one!
  const later = sealed({ ...body, handed: body.handed + 5000, tries: [] })
  const [of] = classesOf([later, one!], asked, 10_000_000)
  expect(of?.students).toMatchObject([{ answered: 0, doubts: ['2 hand-ins by this name: the latest counts.'] }])
  expect([format, version]).toEqual(['callable-hand-in', 1])
})

test('the CSV has a row a student and a row a question, and a name that is a formula stays a name', () => {
  const { check: _, format, version, ...body } = simulated(2)[0]!
  const [of] = classesOf([sealed({ ...body, name: '=1+1' })], asked, 10_000_000)
  const students = studentsCsv(of!).trimEnd().split('\r\n')
  expect(students.length).toBe(2)
  expect(students[1]).toMatch(/^'=1\+1,/)
  expect(itemsCsv(of!).trimEnd().split('\r\n').length).toBe(1 + count)
  expect([format, version]).toEqual(['callable-hand-in', 1])
})
