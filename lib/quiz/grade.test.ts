import { expect, test } from 'vitest'
import { isRight } from './grade'

const choices = [
  { id: 'a', right: true },
  { id: 'b', right: true },
  { id: 'c', right: false },
]

test.each([
  [['a', 'b'], true],
  [['b', 'a'], true],
  [['a'], false],
  [['a', 'b', 'c'], false],
  [[], false],
  [['x'], false],
])('%j is graded %s', (picked, right) => {
  expect(isRight(choices, picked)).toBe(right)
})
