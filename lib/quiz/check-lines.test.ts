import { expect, test } from 'vitest'
import { checkLines } from './check-lines'
import type { Head } from './kinds/kind'

const samples = new Map([['tea.py', 'first = 1\n\nthird = 3\n']])

const places = (entry: Partial<Head> & Record<string, unknown>): string[] => {
  const found: string[] = []
  checkLines(entry as Head, (path) => void found.push(path.join('.')), { samples })
  return found
}

test('a line of the sample that is there may be named', () => {
  expect(places({ sample: 'tea.py', q: 'What does line 3 do?', explain: 'Lines 1 and 3 do it.' })).toEqual([])
})

test('a blank line and one past the end are told, wherever they are named', () => {
  expect(
    places({
      sample: 'tea.py',
      q: 'Line 2?',
      choices: [
        { text: 'a', feedback: 'No.' },
        { text: 'b', feedback: 'See line 9.' },
      ],
    }),
  ).toEqual(['q', 'choices.1.feedback'])
})

test('without a sample there is nothing to count', () => {
  expect(places({ q: 'A line 12 cm long?' })).toEqual([])
})
