import { expect, test } from 'vitest'
import type { QuestionView } from '../../quiz/question-view'
import { type HandIn, sealed } from './hand-in'
import { copiesAmong, integrityChecks, type QuestionsById } from './integrity-checks'

const question: QuestionView = {
  id: 'q',
  version: 'v1',
  opening: 'Q',
  rest: '',
  explain: 'E',
  kind: 'choice',
  choices: [
    { id: 'a', text: 'A', right: true },
    { id: 'b', text: 'B', right: false },
  ],
}
const asked: QuestionsById = new Map([['g/p#q', question]])
const first = { ask: 'g/p#q', version: 'v1', at: 2000_000, picked: ['a'], right: true, ms: 60_000 }

function handIn(change: Partial<HandIn>): HandIn {
  return sealed({
    name: 'N',
    assignment: { title: 'T', items: [{ ask: 'g/p#q' }] },
    opened: 1000_000,
    handed: 3000_000,
    tries: [first],
    done: [],
    labs: [],
    ...change,
  })
}
const doubts = (change: Partial<HandIn>) => integrityChecks(handIn(change), asked, 4000_000)

test('an honest hand-in draws no doubt', () => {
  expect(doubts({})).toEqual([])
})

test.each([
  ['a verdict that the answer does not earn', { tries: [{ ...first, picked: ['b'] }] }, /marked as right, and the answer is not/],
  ['a question that was not asked', { tries: [{ ...first, ask: 'g/p#other' }] }, /was not asked/],
  ['a question that has changed', { tries: [{ ...first, version: 'v0' }] }, /has changed since/],
  ['an answer before the opening', { tries: [{ ...first, at: 500_000 }] }, /before the opening/],
  ['answers out of order', { tries: [first, { ...first, at: 1_500_000 }] }, /not in the order of their times/],
  ['more time than there was', { tries: [{ ...first, ms: 90 * 60_000 }] }, /More time was spent/],
  ['a hand-in from the future', { handed: 9000_000_000 }, /later than now/],
  ['a hand-in before the opening', { opened: 3500_000 }, /before it was opened/],
])('%s is named', (_, change, says) => {
  expect(doubts(change).join(' ')).toMatch(says)
})

test('the same answers at the same milliseconds under two names are named on both', () => {
  expect(copiesAmong([handIn({ name: 'A' }), handIn({ name: 'B' }), handIn({ name: 'C', tries: [{ ...first, at: 2000_001 }] })])).toEqual([
    ['B'],
    ['A'],
    [],
  ])
})
