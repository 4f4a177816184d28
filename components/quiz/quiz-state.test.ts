import { expect, test } from 'vitest'
import { initialQuiz, type QuizState, quizReducer } from './quiz-state'

const view = (id: string) => ({
  id,
  version: 'v',
  kind: 'choice' as const,
  opening: '',
  rest: '',
  explain: '',
  choices: [
    { id: 'a', text: '', right: true },
    { id: 'b', text: '', right: false },
  ],
})
const fresh = initialQuiz([view('q1'), view('q2')])
const hydrated = {
  type: 'hydrated' as const,
  orders: [
    ['b', 'a'],
    ['a', 'b'],
  ],
  kept: [],
}
const item = (state: QuizState, id: string) => state.items.find((i) => i.id === id)

test('waking shuffles and brings back what was kept', () => {
  const state = quizReducer(fresh, { ...hydrated, kept: [{ id: 'q2', response: ['b'], right: false, changed: false }] })
  expect(item(state, 'q1')?.order).toEqual(['b', 'a'])
  expect(item(state, 'q2')).toMatchObject({ response: ['b'], verdict: 'wrong' })
})

test('a question that has changed since is open again and says so', () => {
  const state = quizReducer(fresh, { ...hydrated, kept: [{ id: 'q1', response: ['a'], right: true, changed: true }] })
  expect(item(state, 'q1')).toMatchObject({ verdict: 'open', changed: true, response: [] })
})

test('checking with nothing picked judges nothing', () => {
  expect(item(quizReducer(fresh, { type: 'check', id: 'q1', right: false }), 'q1')).toMatchObject({ verdict: 'open', nudged: true })
})

test('picking again takes the verdict back', () => {
  let state = quizReducer(fresh, { type: 'give', id: 'q1', response: ['b'] })
  state = quizReducer(state, { type: 'check', id: 'q1', right: false })
  expect(item(state, 'q1')?.verdict).toBe('wrong')
  expect(item(quizReducer(state, { type: 'give', id: 'q1', response: ['a'] }), 'q1')?.verdict).toBe('open')
})

test('retry asks only what was wrong', () => {
  let state = quizReducer(fresh, {
    ...hydrated,
    kept: [
      { id: 'q1', response: ['a'], right: true, changed: false },
      { id: 'q2', response: ['b'], right: false, changed: false },
    ],
  })
  state = quizReducer(state, { type: 'retry' })
  expect(item(state, 'q1')).toMatchObject({ verdict: 'right', response: ['a'] })
  expect(item(state, 'q2')).toMatchObject({ verdict: 'open', response: [] })
})
