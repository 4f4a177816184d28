import { expect, test } from 'vitest'
import { parseFenceMeta } from './fence'
import { lineNumbers } from './line-numbers'

test('marks and names are told apart from what means nothing', () => {
  expect(parseFenceMeta('{2,4-5} title="the wire" linenums')).toEqual({
    highlight: '2,4-5',
    attributes: { title: 'the wire' },
    unknown: [],
  })
  expect(parseFenceMeta('live ins={2}').unknown).toEqual(['live', 'ins={2}'])
  expect(parseFenceMeta('file="a.py" hl_lines="1 3-4" package=\'npm\'')).toEqual({
    highlight: '1,3-4',
    attributes: { title: 'a.py' },
    unknown: [],
  })
})

test('ranges become line numbers', () => {
  expect(lineNumbers('3,5-7')).toEqual([3, 5, 6, 7])
  expect(lineNumbers(undefined)).toEqual([])
  expect(lineNumbers('7-5')).toEqual([])
})
