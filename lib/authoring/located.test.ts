import { expect, test } from 'vitest'
import { locateJson, locateYaml } from './located'

test('a value of a JSON file is found by its path', () => {
  const { located } = locateJson('[\n  { "q": "a",\n    "answer": 4 }\n]')
  expect(located?.at([0, 'answer'])).toEqual({ line: 3, column: 15 })
  expect(located?.keyAt([0, 'answer'])).toEqual({ line: 3, column: 5 })
})

test('an absent value is placed at what would hold it', () => {
  expect(locateJson('[\n  {}\n]').located?.at([0, 'explain'])).toEqual({ line: 2, column: 3 })
})

test.each([
  ['{"a": 1,}', 'A key in double quotes is expected here. A comma after the last entry is not allowed.'],
  ["{'a': 1}", "JSON strings are written with double quotes, not '."],
  ['{"a" 1}', 'A colon is missing between key and value.'],
  ['[1 2]', 'A comma is missing between two entries.'],
  ['', 'A value is expected here. A comma after the last entry is not allowed.'],
  ['// no', 'JSON has no comments.'],
])('malformed JSON is named: %s', (text, message) => {
  expect(locateJson(text).errors[0]?.message).toBe(message)
})

test('YAML places are those of the file, not of the block', () => {
  const { located } = locateYaml('title: A\nobjectives:\n  - one', 2)
  expect(located?.at(['objectives', 0])).toEqual({ line: 4, column: 5 })
  expect(located?.keyAt(['title'])).toEqual({ line: 2, column: 1 })
})
