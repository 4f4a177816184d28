import { expect, test } from 'vitest'
import { begin, type QuizState, reduce } from './quiz-state'

const view = (id: string) => ({
  id,
  version: 'v',
  kind: 'choice' as const,
  opening: '',
  rest: '',
  explain: '',
  choices: [
    { id: 'a', html: '', right: true },
    { id: 'b', html: '', right: false },
  ],
})
const fresh = begin([view('q1'), view('q2')])
const woke = {
  type: 'woke' as const,
  orders: [
    ['b', 'a'],
    ['a', 'b'],
  ],
  kept: [],
}
const item = (state: QuizState, id: string) => state.items.find((i) => i.id === id)

test('waking shuffles and brings back what was kept', () => {
  const state = reduce(fresh, { ...woke, kept: [{ id: 'q2', picked: ['b'], right: false, changed: false }] })
  expect(item(state, 'q1')?.order).toEqual(['b', 'a'])
  expect(item(state, 'q2')).toMatchObject({ picked: ['b'], verdict: 'wrong' })
})

test('a question that has changed since is open again and says so', () => {
  const state = reduce(fresh, { ...woke, kept: [{ id: 'q1', picked: ['a'], right: true, changed: true }] })
  expect(item(state, 'q1')).toMatchObject({ verdict: 'open', changed: true, picked: [] })
})

test('checking with nothing picked judges nothing', () => {
  expect(item(reduce(fresh, { type: 'check', id: 'q1', right: false }), 'q1')).toMatchObject({ verdict: 'open', nudged: true })
})

test('picking again takes the verdict back', () => {
  let state = reduce(fresh, { type: 'pick', id: 'q1', picked: ['b'] })
  state = reduce(state, { type: 'check', id: 'q1', right: false })
  expect(item(state, 'q1')?.verdict).toBe('wrong')
  expect(item(reduce(state, { type: 'pick', id: 'q1', picked: ['a'] }), 'q1')?.verdict).toBe('open')
})

test('retry asks only what was wrong', () => {
  let state = reduce(fresh, {
    ...woke,
    kept: [
      { id: 'q1', picked: ['a'], right: true, changed: false },
      { id: 'q2', picked: ['b'], right: false, changed: false },
    ],
  })
  state = reduce(state, { type: 'retry' })
  expect(item(state, 'q1')).toMatchObject({ verdict: 'right', picked: ['a'] })
  expect(item(state, 'q2')).toMatchObject({ verdict: 'open', picked: [] })
})
