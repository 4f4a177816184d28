import { expect, test } from 'vitest'
import { shuffled } from './shuffle'

const items = ['a', 'b', 'c', 'd']

test('the same reader sees the same order', () => {
  expect(shuffled(items, 42, 'guide/phase/q')).toEqual(shuffled(items, 42, 'guide/phase/q'))
})

test('nothing is lost or doubled', () => {
  for (let seed = 1; seed < 200; seed++) expect([...shuffled(items, seed, 'q')].sort()).toEqual(items)
})

test('over many readers each choice comes first about as often', () => {
  const first = new Map<string, number>()
  for (let seed = 1; seed <= 4000; seed++) {
    const [top = ''] = shuffled(items, seed * 7919, 'q')
    first.set(top, (first.get(top) ?? 0) + 1)
  }
  for (const item of items) expect(first.get(item)).toBeGreaterThan(850)
})
