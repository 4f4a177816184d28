import { expect, test } from 'vitest'
import { answerKey, answerKeys } from './answer-key'
import type { Task } from './kinds'

const order: Task = { kind: 'order', items: ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() })) }
const text: Task = { kind: 'text', answers: ['environ', 'scope'], near: [{ answer: 'request', feedback: '' }], exact: false }
const choice: Task = { kind: 'choice', choices: [{ id: 'yes', text: 'Yes', right: true }] }

test('an order is counted by its places, and the right one has its words', () => {
  expect(answerKey(order, ['b', 'a', 'c'])).toEqual(['2-1-3'])
  expect(answerKeys(order)).toEqual([{ id: '1-2-3', text: 'A, B, C' }])
})

test('of typed words only that is counted which the author foresaw', () => {
  expect(answerKey(text, ['Scope'])).toEqual(['right'])
  expect(answerKey(text, [' Request. '])).toEqual(['near-1'])
  expect(answerKey(text, ['my name is Ada'])).toEqual(['other'])
  expect(answerKeys(text).map(({ id }) => id)).toEqual(['right', 'near-1', 'other'])
})

test('choices are counted by their ids', () => {
  expect(answerKey(choice, ['yes'])).toEqual(['yes'])
  expect(answerKeys(choice)).toEqual([{ id: 'yes', text: 'Yes' }])
})
