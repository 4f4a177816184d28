import { expect, test } from 'vitest'
import { readQuiz } from './check'

const around = { headings: ['here'], samples: ['a.py', 'b.py'] }
const entry = { q: 'Which?', choices: ['A', 'B'], answer: 0, explain: 'Because.' }
const facts = (value: unknown) => readQuiz(JSON.stringify(value), 'quiz.json', around).problems.map((p) => p.fact)

test('the plain form loads as it stands', () => {
  expect(facts([entry])).toEqual([])
})

test('two questions may show samples of the same phase', () => {
  expect(
    facts([
      { ...entry, sample: 'a.py' },
      { ...entry, q: 'Other?', sample: 'b.py' },
    ]),
  ).toEqual([])
})

test.each([
  [{ ...entry, answer: 2 }, 'Expected an index of choices (0 to 1), found 2.'],
  [{ ...entry, answer: -1 }, 'Expected at least 0, found -1.'],
  [{ ...entry, answer: '0' }, 'Expected'],
  [{ ...entry, answer: [] }, 'Expected'],
  [{ ...entry, answer: [0, 0] }, 'The same index stands twice.'],
  [{ ...entry, answer: [0, 1] }, 'Every choice is right.'],
  [{ ...entry, choices: ['A', '`a` '] }, 'Choices 0 and 1 are equal'],
  [{ ...entry, choices: ['A'] }, 'Expected at least 2 entries, found a list of 1.'],
  [{ ...entry, choices: ['A', ''] }, 'Expected'],
  [{ ...entry, explain: '' }, 'Expected some text, found an empty text.'],
  [{ ...entry, id: 'No Good' }, 'Expected lower-case words joined by hyphens'],
  [{ ...entry, see: 'there' }, 'No heading of the lesson has the id "there".'],
  [{ ...entry, sample: 'c.py' }, '"c.py" names no file in code/.'],
  [{ ...entry, hint: 'x' }, 'Unknown key "hint".'],
  ['text', 'Expected'],
])('%j is refused', (bad, fact) => {
  expect(facts([entry, bad]).join(' ')).toContain(fact)
})

test('something else than a list is refused', () => {
  expect(facts({ questions: [] })).toEqual(['Expected a list, found an object.'])
})
