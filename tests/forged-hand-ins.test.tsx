import fc from 'fast-check'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClassReport } from '../components/class/class-report'
import { phaseQuestions } from '../lib/content/phase-questions'
import { codeVersion } from '../lib/runtime/lab/draft'
import { lastMoment } from '../lib/site/moment'
import { itemsCsv, studentsCsv } from '../lib/teaching/classroom/class-csv'
import { classesOf } from '../lib/teaching/classroom/figures'
import { handInFile, sealed } from '../lib/teaching/classroom/hand-in'
import { importHandIns } from '../lib/teaching/classroom/import-hand-ins'
import type { QuestionsById } from '../lib/teaching/classroom/integrity-checks'
import { contentUnderTest } from './content-under-test'

const phases = contentUnderTest().guides.flatMap((guide) => guide.phases)
const asked: QuestionsById = new Map(
  phases.flatMap((phase) => phaseQuestions(phase).map((question) => [`${phase.guide}/${phase.slug}#${question.id}`, question] as const)),
)
const asks = [...asked.keys()]
const assignment = { title: 'Week 1', items: asks.slice(0, 300).map((ask) => ({ ask })) }
const honest = sealed({ name: 'Zoë', assignment, opened: 1, handed: 2, tries: [], done: [], labs: [] })

/** A hand-in as a forger makes it who knows the checksum, whatever it holds. */
function forged(change: object): string {
  const { check: _, ...body } = { ...honest, name: 'Forger', ...change }
  return JSON.stringify({ ...body, check: codeVersion(JSON.stringify(body)) })
}

const shown = (handIns: Parameters<typeof classesOf>[0]) =>
  classesOf(handIns, asked, 1_000_000).map((one) => ({
    one,
    page: renderToString(<ClassReport of={one} catalogue={[]} asked={asked} />),
    sheets: studentsCsv(one) + itemsCsv(one),
  }))

const late = Number.MAX_SAFE_INTEGER
const answer = { ask: asks[0], version: 'v', at: 1, picked: ['a'], right: true, ms: 1 }
test.each([
  ['handed in', { handed: late }],
  ['handed in just after the last date', { handed: lastMoment + 1 }],
  ['handed in at no number', { handed: Number.POSITIVE_INFINITY }],
  ['handed in before 1970', { handed: -1 }],
  ['handed in at a fraction', { handed: 1.5 }],
  ['opened', { opened: late }],
  ['answered', { tries: [{ ...answer, at: late }] }],
  ['needing', { tries: [{ ...answer, ms: late }] }],
  ['passed', { labs: [{ lab: 'g/p#x', passed: late }] }],
])('a hand-in forged to be %s when no date can be is refused, and costs no other', async (_, change) => {
  const { handIns, refused } = await importHandIns([
    { where: 'a', text: forged(change) },
    { where: 'b', text: handInFile(honest) },
  ])
  expect(handIns).toEqual([honest])
  expect(refused).toMatchObject([{ where: 'a', fact: expect.stringMatching(/\.$/), remedy: expect.stringMatching(/\.$/) }])
})

test('the last date there is can be shown', async () => {
  const { handIns } = await importHandIns([{ where: 'a', text: forged({ handed: lastMoment }) }])
  expect(shown(handIns)[0]?.page).toContain('Forger')
})

const text = fc.oneof(fc.constantFrom('', 'a', '0', '-1', '1e9', '__proto__', '200', '\ud800', ' + '), fc.string({ maxLength: 12 }))
const moment = fc.oneof(fc.nat(10_000), fc.constantFrom(0, lastMoment))
const tries = fc.array(
  fc.record({
    ask: fc.oneof(fc.constantFrom(...asks), text),
    version: text,
    at: moment,
    picked: fc.array(text, { maxLength: 6 }),
    right: fc.boolean(),
    ms: moment,
  }),
  { maxLength: 8 },
)
const labs = fc.array(
  fc.record({ lab: text, passed: fc.option(moment, { nil: undefined }), files: fc.dictionary(text, text, { maxKeys: 3 }) }),
  {
    maxLength: 3,
  },
)

test('whatever a hand-in holds, the class is shown, and everybody in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ opened: moment, handed: moment, tries, labs, done: fc.array(text, { maxLength: 3 }) }), async (change) => {
      const { handIns, refused } = await importHandIns([
        { where: 'a', text: forged(change) },
        { where: 'b', text: handInFile(honest) },
      ])
      expect(handIns.length + refused.length).toBe(2)
      const [report] = shown(handIns)
      for (const { name } of handIns) expect(report?.page).toContain(name)
      expect(report?.one.unread).toEqual([])
    }),
    { numRuns: 60, seed: 5 },
  )
})
