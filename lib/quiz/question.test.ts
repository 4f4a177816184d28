import { expect, test } from 'vitest'
import { question } from './question'

const plain = { q: 'Who calls?', choices: ['The server', 'The app', 'Nobody'], answer: 0, explain: 'The server does.' }

test('the plain form is complete', () => {
  const q = question(plain)
  expect(q.kind).toBe('choice')
  expect(q.choices.map((c) => c.right)).toEqual([true, false, false])
  expect(new Set([q.id, ...q.choices.map((c) => c.id)]).size).toBe(4)
})

test('made ids survive a new order, and so does the version', () => {
  const turned = question({ ...plain, choices: ['Nobody', 'The app', 'The server'], answer: 2 })
  expect(turned.id).toBe(question(plain).id)
  expect(turned.version).toBe(question(plain).version)
  expect(turned.choices.map((c) => c.id).sort()).toEqual(
    question(plain)
      .choices.map((c) => c.id)
      .sort(),
  )
})

test('given ids survive a new wording, and the version says that it is new', () => {
  const given = { ...plain, id: 'who-calls' }
  const reworded = question({ ...given, q: 'Who is it that calls?' })
  expect(reworded.id).toBe('who-calls')
  expect(reworded.version).not.toBe(question(given).version)
})

test('white space, case and the final point are no new wording', () => {
  expect(question({ ...plain, q: ' who  calls? ' }).version).toBe(question(plain).version)
})

test('another key is another version', () => {
  expect(question({ ...plain, answer: 1 }).version).not.toBe(question(plain).version)
})
