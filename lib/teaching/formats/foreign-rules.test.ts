import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { canvasReads } from '@/tests/canvas-rules'
import { bankOfItems, madeItems } from '@/tests/made-quizzes'
import { moodleMatches, moodleReadsGift, moodleTakesFractions } from '@/tests/moodle-rules'
import { runsOf } from '@/tests/property-runs'
import type { PortableTask } from '../../quiz/kinds/kind'
import type { BankItem } from './bank'
import { gift } from './gift'
import { withoutTags } from './markup'
import { moodleXml } from './moodle'
import { qti12Package } from './qti12'
import { all, attribute, below, rootOf, textOf } from './xml'

const runs = { numRuns: runsOf(200), seed: 5 }
/** The questions that a report does not name as left out. */
const told = (items: BankItem[], losses: { id: string; what: string }[]) =>
  items.filter(({ id }) => !losses.some((loss) => loss.id === id && loss.what.startsWith('left out')))
/** Pairs as id, text, id of the partner, its text; an order is matched with places. */
function pairsOf(task: PortableTask): [string, string, string, string][] {
  if (task.kind === 'order') return task.items.map(({ id, text }, i) => [id, text, `place-${i + 1}`, String(i + 1)])
  if (task.kind !== 'match') return []
  return task.prompts.map(({ id, text, option }) => [id, text, option, task.options.find((one) => one.id === option)?.text ?? ''])
}
const drawn = (text: string) => text.replaceAll('->', '→').trim()

test('by the rules of Moodle’s own importer, GIFT means what it meant here, and every key is the same', () => {
  fc.assert(
    fc.property(madeItems, (items) => {
      const { data, losses } = gift(bankOfItems(items))
      const read = moodleReadsGift(data)
      const out = told(items, losses)
      expect(read).toHaveLength(out.length)
      out.forEach(({ task }, i) => {
        const { type, single, answers, pairs, numbers } = read[i]!
        const texts = answers.map(({ text }) => drawn(text))
        if (task.kind === 'choice' || task.kind === 'choices') {
          expect([type, single]).toEqual(['multichoice', task.kind === 'choice'])
          expect(texts).toEqual(task.choices.map(({ text }) => drawn(withoutTags(text))))
          expect(answers.map(({ fraction }) => fraction > 0)).toEqual(task.choices.map(({ right }) => right))
          expect(moodleTakesFractions(answers.map(({ fraction }) => fraction))).toBe(true)
        } else if (task.kind === 'text' && task.tolerance !== undefined) {
          expect(numbers).toEqual(task.answers.map((answer) => [Number(answer), task.tolerance]))
        } else if (task.kind === 'text') {
          expect(type).toBe('shortanswer')
          const first = (typed: string) => answers.find(({ text }) => moodleMatches(text, drawn(typed)))?.fraction ?? 0
          expect(task.answers.map(first)).toEqual(task.answers.map(() => 1))
          expect(task.near.map(({ answer }) => first(answer))).toEqual(task.near.map(() => 0))
          expect(first('something else')).toBe(0)
        } else
          expect([type, pairs.map((pair) => pair.map(drawn))]).toEqual([
            'match',
            pairsOf(task).map(([, text, , partner]) => [drawn(withoutTags(text)), drawn(partner)]),
          ])
      })
    }),
    runs,
  )
})

test('Moodle takes every part of a point in Moodle XML, and only all right choices together earn the full mark', () => {
  fc.assert(
    fc.property(madeItems, (items) => {
      const { data, losses } = moodleXml(bankOfItems(items))
      const questions = below(rootOf(data, 'made'), 'question').filter((one) => attribute(one, 'type') !== 'category')
      told(items, losses).forEach(({ task }, i) => {
        const answers = below(questions[i]!, 'answer').map((one) => ({
          fraction: Number(attribute(one, 'fraction')) / 100,
          text: textOf(below(one, 'text')[0]),
        }))
        if (task.kind === 'choice' || task.kind === 'choices') {
          expect(answers.map(({ fraction }) => fraction > 0)).toEqual(task.choices.map(({ right }) => right))
          expect(moodleTakesFractions(answers.map(({ fraction }) => fraction))).toBe(true)
        }
        if (task.kind !== 'text' || task.tolerance !== undefined) return
        const first = (typed: string) => answers.find(({ text }) => moodleMatches(text, typed))?.fraction ?? 0
        expect([...task.answers, ...task.near.map(({ answer }) => answer), 'something else'].map(first)).toEqual([
          ...task.answers.map(() => 1),
          ...task.near.map(() => 0),
          0,
        ])
      })
    }),
    runs,
  )
})

test('by the rules of Canvas’s migration tool, every key is the same and no near miss is right', () => {
  fc.assert(
    fc.property(madeItems, (items) => {
      const { data } = qti12Package(bankOfItems(items))
      const read = all(rootOf(strFromU8(unzipSync(data)['made/made.xml']!), 'made'), 'item').map(canvasReads)
      expect(read).toHaveLength(items.length)
      items.forEach(({ task }, i) => {
        const { type, right, typed, ranges, pairs } = read[i]!
        if (task.kind === 'choice' || task.kind === 'choices')
          expect(right).toEqual(task.choices.flatMap((one) => (one.right ? one.id : [])))
        else if (task.kind === 'text' && task.tolerance !== undefined) {
          expect(type).toBe('numerical_question')
          task.answers.forEach((answer, n) => {
            expect(ranges[n]![0]).toBeCloseTo(Number(answer) - task.tolerance!)
            expect(ranges[n]![1]).toBeCloseTo(Number(answer) + task.tolerance!)
          })
        } else if (task.kind === 'text') expect(typed).toEqual(task.answers)
        else expect(pairs).toEqual(pairsOf(task).map(([id, , option]) => [`response_${id}`, option]))
      })
    }),
    runs,
  )
})
