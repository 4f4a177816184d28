import { expect, test } from 'vitest'
import { readQuiz } from './read-quiz'
import { unexplained } from './unexplained'

const samples = new Map([['a.py', 'def app(environ, start_response):\n    body = "hi"\n\n    return body\n    return body\n']])
const around = { headings: ['here'], paragraphs: new Map([['here', ['The server calls the app.']]]), samples, packs: new Set(['flask']) }
const read = (entry: object) => {
  const { questions, expectations, problems } = readQuiz(JSON.stringify([entry]), 'quiz.json', around)
  expect(problems).toEqual([])
  return { ...questions[0]!, expectations }
}

const plain = { q: 'Who calls?', choices: ['The server', 'The app', 'Nobody'], answer: 0, explain: 'The server does.' }
const predict = {
  kind: 'predict',
  q: 'Status?',
  sample: 'a.py',
  request: 'GET /',
  ask: 'status',
  choices: [{ value: '200 OK' }, { value: 'none' }],
  answer: 0,
  explain: 'E.',
}
const order = { kind: 'order', q: 'When?', items: [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }], explain: 'E.' }
const line = {
  kind: 'line',
  q: 'Which?',
  sample: 'a.py',
  request: 'GET /',
  ask: 'body',
  wants: 'hi',
  answer: 4,
  fix: '    return [b"hi"]',
  explain: 'E.',
}
const typed = { kind: 'text', q: 'Name it.', answers: ['wsgi.input'], explain: 'E.' }

test('the plain form is complete', () => {
  const question = read(plain)
  if (!('choices' in question)) throw new Error(question.kind)
  expect(question.kind).toBe('choice')
  expect(question.choices.map((c) => c.right)).toEqual([true, false, false])
  expect(new Set([question.id, ...question.choices.map((c) => c.id)]).size).toBe(4)
})

test('made ids survive a new order, and so does the version', () => {
  const turned = read({ ...plain, choices: ['Nobody', 'The app', 'The server'], answer: 2 })
  const before = read(plain)
  expect([turned.id, turned.version]).toEqual([before.id, before.version])
  const ids = (question: object) => (question as { choices: { id: string }[] }).choices.map(({ id }) => id).sort()
  expect(ids(turned)).toEqual(ids(before))
})

test('given ids survive a new wording, and the version says that it is new', () => {
  const reworded = read({ ...plain, id: 'who-calls', q: 'Who is it that calls?' })
  expect(reworded.id).toBe('who-calls')
  expect(reworded.version).not.toBe(read({ ...plain, id: 'who-calls' }).version)
})

test('white space, case and the final point are no new wording', () => {
  expect(read({ ...plain, q: ' who  calls? ' }).version).toBe(read(plain).version)
})

test.each([
  ['choice', plain, { ...plain, answer: 1 }],
  ['predict', predict, { ...predict, request: 'GET /other' }],
  ['order', order, { ...order, items: [...order.items].reverse() }],
  ['line', line, { ...line, answer: 2, fix: '    body = b""' }],
  ['text', typed, { ...typed, answers: ['wsgi.errors'] }],
])('another meaning is another version: %s', (_kind, one, other) => {
  expect(read(one).version).not.toBe(read(other).version)
})

test('a line keeps its id when lines are put in above it, and equal lines have ids of their own', () => {
  const idOf = (question: object, number: number) =>
    (question as { lines: { id: string; number: number }[] }).lines.find((l) => l.number === number)?.id
  const first = read(line)
  samples.set('a.py', `import json\n\n${samples.get('a.py')}`)
  const second = read({ ...line, answer: 6 })
  expect(idOf(second, 6)).toBe(idOf(first, 4))
  expect(idOf(second, 6)).not.toBe(idOf(second, 7))
  expect(idOf(second, 2)).toBeUndefined()
})

test('what has to come true names its run and where it was written', () => {
  const [expectation] = read(predict).expectations
  expect(expectation).toMatchObject({ asked: 'status', value: '200 OK', holds: true, at: { line: 1, place: 'questions[0].answer' } })
  expect(expectation?.run).toMatchObject({ main: 'a.py', request: expect.stringMatching(/^GET \/ HTTP/) })
  const [mended, asItStands] = read({ ...line, answer: 6 }).expectations
  expect([mended?.holds, asItStands?.holds]).toEqual([true, false])
  expect(mended?.run.files['a.py']).toContain('return [b"hi"]')
  expect(read(plain).expectations).toEqual([])
})

test.each<[string, object, RegExp]>([
  ['a number that is none', { ...typed, answers: ['3.14', 'pi'], tolerance: 0.1 }, /"pi" is no number/],
  ['a tolerance below nought', { ...typed, answers: ['3'], tolerance: -1 }, /tolerance/],
  ['words that stand in for an explanation', { ...typed, explain: unexplained }, /Nothing is explained/],
])('the check says what is wrong with %s', (_, entry, fact) => {
  const { problems } = readQuiz(JSON.stringify([entry]), 'quiz.json', around)
  expect(problems.map(({ place, fact }) => `${place} ${fact}`).join()).toMatch(fact)
})

test('another tolerance makes another question', () => {
  const versions = [undefined, 0, 0.1].map((tolerance) => read({ ...typed, answers: ['3'], tolerance }).version)
  expect(new Set(versions).size).toBe(3)
})
