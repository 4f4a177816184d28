import { expect, test } from 'vitest'
import { readQuiz } from './read-quiz'
import { verifyExpectations } from './verify'

const app = (body: string) =>
  `def app(environ, start_response):\n    start_response("200 OK", [("Content-Type", "text/plain")])\n    ${body}\n`
const samples = new Map([
  ['tea.py', app('return [b"tea"]')],
  ['bare.py', app('return b"tea"')],
])
const around = { headings: [], paragraphs: new Map(), samples, packs: new Set(['flask']) }
const prove = (entry: object) => {
  const { expectations, problems } = readQuiz(
    `[\n${JSON.stringify({ q: 'Q?', explain: 'E.', request: 'GET /', ...entry })}\n]`,
    'quiz.json',
    around,
  )
  expect(problems).toEqual([])
  return verifyExpectations(expectations, 'python3')
}
const status = (answer: number) => ({
  ...{ kind: 'predict', sample: 'tea.py', ask: 'status', answer },
  choices: [{ value: '200 OK' }, { value: '500 Internal Server Error' }],
})
const line = { kind: 'line', sample: 'bare.py', ask: 'body', answer: 3, fix: '    return [b"tea"]', wants: 'tea' }
const order = (...events: string[]) => ({ kind: 'order', sample: 'tea.py', items: events.map((event) => ({ text: event, event })) })

test.each([
  ['a prediction', status(0)],
  ['a line', line],
  ['an order', order('environ', 'start_response', 'chunk', 'exhausted')],
  ['a typed answer', { kind: 'text', sample: 'bare.py', ask: 'error', answers: ['TypeError'], exact: true }],
])('%s that comes true has no problem', async (_kind, entry) => {
  expect(await prove(entry)).toEqual([])
})

test.each([
  ['a prediction', status(1), 'Expected the status "500 Internal Server Error"; running tea.py gives "200 OK".'],
  [
    'a line whose mending mends nothing',
    { ...line, answer: 2, fix: '    start_response("201 Created", [("Content-Type", "text/plain")])' },
    'Expected the body "tea"; running bare.py with line 2 mended gives',
  ],
  [
    'a line that was not wrong',
    { ...line, sample: 'tea.py', fix: '    return [b"te", b"a"]' },
    'gives the body "tea" too, so nothing shows that this line is wrong.',
  ],
  ['an order', order('chunk', 'environ', 'start_response'), 'running tea.py gives "environ, start_response, chunk".'],
  ['an order of what never happens', order('environ', 'start_response', 'close#9'), 'gives "environ, start_response, never: close#9".'],
  ['a typed answer', { kind: 'text', sample: 'tea.py', ask: 'header Content-Type', answers: ['text/html'] }, 'gives "text/plain".'],
])('%s that does not is named with its place', async (_kind, entry, fact) => {
  const [problem] = await prove(entry)
  expect(problem?.fact).toContain(fact)
  expect(problem).toMatchObject({ file: 'quiz.json', line: 2, remedy: expect.stringContaining('npm run tape') })
})

test('without Python it is an error, not silence', async () => {
  const { expectations } = readQuiz(
    JSON.stringify([{ q: `${Math.random()}`, explain: 'E.', request: `GET /${Math.random()}`, ...status(0) }]),
    'quiz.json',
    around,
  )
  await expect(verifyExpectations(expectations, undefined)).rejects.toThrow('Python 3.11')
})

test('what failed is run again', async () => {
  const entry = JSON.stringify([{ q: 'Q?', explain: 'E.', request: `GET /${Math.random()}`, ...status(1) }])
  const { expectations } = readQuiz(entry, 'quiz.json', around)
  expect(await verifyExpectations(expectations, 'python3')).toHaveLength(1)
  await expect(verifyExpectations(expectations, undefined)).rejects.toThrow('Python')
})
