import { expect, test } from 'vitest'
import { readQuiz } from './read-quiz'

const samples = new Map([
  ['a.py', 'app = 1\n\nthree = 3\n'],
  ['b.py', ''],
])
const around = { headings: ['here'], paragraphs: new Map([['here', ['The server calls the app.']]]), samples, packs: new Set(['flask']) }
const entry = { q: 'Which?', choices: ['A', 'B'], answer: 0, explain: 'Because.' }
const predict = {
  ...{ kind: 'predict', q: 'What?', sample: 'a.py', request: 'GET /', ask: 'status' },
  ...{ choices: [{ value: '200 OK' }, { value: 'none' }], answer: 0, explain: 'E.' },
}
const order = { kind: 'order', q: 'When?', items: [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }], explain: 'E.' }
const line = {
  ...{ kind: 'line', q: 'Which?', sample: 'a.py', request: 'GET /', ask: 'body', wants: 'hi' },
  ...{ answer: 3, fix: 'three = 4', explain: 'E.' },
}
const text = { kind: 'text', q: 'Name it.', answers: ['wsgi.input'], explain: 'E.' }
const facts = (value: unknown) => readQuiz(JSON.stringify(value), 'quiz.json', around).problems.map((p) => p.fact)

test('the plain form and every kind load as they stand', () => {
  expect(facts([entry, predict, order, { ...line, q: 'Which line?' }, text])).toEqual([])
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
  [{ ...entry, see: 'here', reread: 'calls the server' }, 'No paragraph under "here" holds these words.'],
  [{ ...entry, sample: 'c.py' }, '"c.py" names no file in code/.'],
  [{ ...entry, hint: 'x' }, 'Unknown key "hint".'],
  [{ ...entry, kind: 'choices' }, '"choices" does not go with this answer.'],
  [{ ...entry, kind: 'essay' }, 'There is no kind of question "essay".'],
  [{ ...predict, answer: 2 }, 'Expected an index of choices (0 to 1), found 2.'],
  [{ ...predict, sample: 'c.py' }, '"c.py" names no file in code/.'],
  [{ ...predict, request: undefined }, '"request" is missing.'],
  [{ ...predict, ask: 'colour' }, 'Expected status, body'],
  [{ ...predict, choices: [{ value: 'a' }, { value: 'a' }] }, 'Choices 0 and 1 are equal'],
  [{ ...order, items: order.items.slice(1) }, 'Expected at least 3 entries'],
  [{ ...order, items: [...order.items, { text: ' two' }] }, 'Items 1 and 3 are equal'],
  [{ ...order, request: 'GET /' }, 'There is nothing to send it to.'],
  [{ ...order, sample: 'a.py', request: 'GET /' }, 'Only some items name their event.'],
  [{ ...order, items: order.items.map((item) => ({ ...item, event: 'chunk' })) }, 'no request makes them happen'],
  [{ ...line, answer: 2 }, 'Expected a line of a.py that is not blank, found 2.'],
  [{ ...line, answer: 4 }, 'Expected a line of a.py that is not blank, found 4.'],
  [{ ...line, fix: 'three = 3' }, 'The fix is what stands on line 3 already.'],
  [{ ...line, lines: [{ line: 9, feedback: 'F.' }] }, 'Expected a line of a.py that is not blank, found 9.'],
  [{ ...text, near: [{ answer: '`WSGI.input`', feedback: 'F.' }] }, 'is the same answer as one before it.'],
  [{ ...text, ask: 'status' }, 'A run needs sample, request and ask.'],
  ['text', 'Expected'],
])('%j is refused', (bad, fact) => {
  expect(facts([entry, bad]).join(' ')).toContain(fact)
})

test('something else than a list is refused', () => {
  expect(facts({ questions: [] })).toEqual(['Expected a list, found an object.'])
})

test('an id that was used is refused', () => {
  expect(facts([entry, { ...order, id: 'x' }, { ...text, id: 'x' }])).toEqual(['The id "x" is already that of questions[1].'])
})
