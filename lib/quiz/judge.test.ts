import { expect, test } from 'vitest'
import { judge, keyOf, knownOf } from './judge'
import type { Task } from './kinds'

const choices: Task = {
  kind: 'choices',
  choices: [
    { id: 'a', text: '', right: true },
    { id: 'b', text: '', right: true },
    { id: 'c', text: '', feedback: 'No c.', right: false },
  ],
}
const order: Task = { kind: 'order', items: ['a', 'b', 'c'].map((id) => ({ id, text: id, feedback: `${id} here.` })) }
const line: Task = {
  kind: 'line',
  lines: [
    { id: 'x', number: 1, code: '', right: false },
    { id: 'y', number: 2, code: '', feedback: 'Look again.', right: false },
    { id: 'z', number: 4, code: '', right: true },
  ],
  otherwise: 'Not there.',
}
const text: Task = {
  kind: 'text',
  answers: ['wsgi.input'],
  near: [{ answer: 'input', feedback: 'Whose?' }],
  otherwise: 'No.',
  exact: false,
}

test.each<[Task, string[], boolean, string[]]>([
  [choices, ['a', 'b'], true, []],
  [choices, ['b', 'a'], true, []],
  [choices, ['a'], false, []],
  [choices, ['a', 'b', 'c'], false, ['No c.']],
  [choices, [], false, []],
  [choices, ['x'], false, []],
  [order, ['a', 'b', 'c'], true, []],
  [order, ['a', 'c', 'b'], false, ['b here.']],
  [order, ['a', 'b'], false, ['c here.']],
  [order, ['a', 'b', 'c', 'a'], false, []],
  [line, ['z'], true, []],
  [line, ['y'], false, ['Look again.']],
  [line, ['x'], false, ['Not there.']],
  [line, ['gone'], false, []],
  [line, ['z', 'y'], false, []],
  [text, [' `WSGI.Input`. '], true, []],
  [text, ['“wsgi.input”'], true, []],
  [text, ['Input'], false, ['Whose?']],
  [text, ['else'], false, ['No.']],
  [text, [], false, ['No.']],
])('%j given %j is %s', (task, response, right, said) => {
  expect(judge(task, response)).toMatchObject({ right, said })
})

test('capitals count where they should', () => {
  expect(judge({ ...text, exact: true } as Task, ['WSGI.input']).right).toBe(false)
})

const number: Task = {
  kind: 'text',
  answers: ['3.14'],
  near: [{ answer: '2.72', feedback: 'That is e.' }],
  otherwise: 'No.',
  exact: false,
  tolerance: 0.01,
}

test.each<[string, boolean, string[]]>([
  ['3.14', true, []],
  ['3.13', true, []],
  [' +3.150 ', true, []],
  ['314e-2', true, []],
  ['3.1', false, ['No.']],
  ['2.72', false, ['That is e.']],
  ['−3.14', false, ['No.']],
  ['3.14 m', false, ['No.']],
  ['three', false, ['No.']],
  ['', false, ['No.']],
])('a number is right within its tolerance: %j is %s', (typed, right, said) => {
  expect(judge(number, [typed])).toEqual({ right, said })
})

test('a number without width is right however it is written, and no other is', () => {
  const exact: Task = { ...number, answers: ['0.3'], tolerance: 0 }
  expect(judge(exact, ['.30']).right).toBe(true)
  expect(judge(exact, [String(0.1 + 0.2)]).right).toBe(true)
  expect(judge(exact, ['0.3001']).right).toBe(false)
})

test.each([[choices], [order], [line], [text], [number]])('the key of $kind is right, and kept whole', (task) => {
  expect(judge(task, keyOf(task)).right).toBe(true)
  expect(knownOf(task, keyOf(task))).toEqual(keyOf(task))
})

test.each<[Task, string[], string[]]>([
  [choices, ['a', 'gone'], ['a']],
  [order, ['a', 'b'], []],
  [order, ['a', 'b', 'b'], []],
  [line, ['gone'], []],
  [text, ['  '], []],
])('of a response to %j, %j leaves %j', (task, response, left) => {
  expect(knownOf(task, response)).toEqual(left)
})
