import { expect, test } from 'vitest'
import { type AnswerRow, itemFigures } from './items'
import { shareOf } from './proportion'

const anonymous = (choice: string, right: boolean, times?: number): AnswerRow => ({ question: 'q', choice, right, times })

test('difficulty is the share of right answers, with the range it can be trusted in', () => {
  const [figures] = itemFigures([anonymous('a', true, 30), anonymous('b', false, 10)])
  expect(figures?.difficulty).toMatchObject({ count: 30, of: 40, share: 0.75 })
  // Wilson's interval for 30 of 40, from the formula by hand.
  expect(figures?.difficulty.low).toBeCloseTo(0.598, 3)
  expect(figures?.difficulty.high).toBeCloseTo(0.8581, 3)
})

test('rows that stand for several count as often as they stand for', () => {
  const single = itemFigures([anonymous('a', true), anonymous('a', true), anonymous('b', false)])
  expect(itemFigures([anonymous('a', true, 2), anonymous('b', false)])).toEqual(single)
})

test('without persons there is no discrimination, but what drew the wrong answers is known', () => {
  const [figures] = itemFigures([anonymous('a', true, 50), anonymous('b', false, 27), anonymous('c', false, 3)])
  expect(figures?.discrimination).toBeUndefined()
  expect(figures?.pull).toMatchObject({ choice: 'b', share: { share: 0.9, of: 30 } })
})

/** Twelve persons who answer two other questions according to their strength (0, 1 or 2 right). */
function classOf(rightHere: (strength: number, index: number) => boolean): AnswerRow[] {
  return Array.from({ length: 12 }, (_, index) => {
    const [person, strength] = [`p${index}`, index % 3]
    const row = (question: string, right: boolean) => ({ person, question, choice: right ? 'a' : 'b', right })
    return [row('here', rightHere(strength, index)), row('one', strength > 0), row('two', strength > 1)]
  }).flat()
}

test('a question the strong get right discriminates; one they get wrong does so backwards; one all get alike not at all', () => {
  const of = (rows: AnswerRow[]) => itemFigures(rows).find(({ question }) => question === 'here')?.discrimination
  // Rest shares 0, ½ and 1 against 0, 0 and 1: r = √3/2.
  expect(of(classOf((strength) => strength === 2))).toBeCloseTo(Math.sqrt(3) / 2, 10)
  expect(of(classOf((strength) => strength !== 2))).toBeCloseTo(-Math.sqrt(3) / 2, 10)
  expect(of(classOf(() => true))).toBeUndefined()
  expect(of(classOf((strength) => strength === 2).slice(0, 27))).toBeUndefined()
})

test('a person’s second row on a question is not counted', () => {
  const rows = [
    { person: 'p', question: 'q', choice: 'b', right: false },
    { person: 'p', question: 'q', choice: 'a', right: true },
  ]
  expect(itemFigures(rows)[0]?.difficulty).toMatchObject({ count: 0, of: 1 })
})

test('of nothing everything is possible', () => {
  expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1 })
  expect(itemFigures([])).toEqual([])
})
