import { expect, test } from 'vitest'
import { readQuiz } from '../../quiz/read-quiz'
import { givenAway } from './quiz-measures'

const around = { headings: [], paragraphs: new Map(), samples: new Map(), packs: new Set<string>() }
const read = (entries: object[]) => {
  const { questions, problems } = readQuiz(JSON.stringify(entries.map((entry) => ({ explain: 'E.', ...entry }))), 'quiz.json', around)
  expect(problems).toEqual([])
  return questions
}
const facts = (entries: object[], objectives: string[] = []) => givenAway(read(entries), objectives).map(({ fact }) => fact)
const choice = (i: number, answer: number, choices = ['One here', 'Two here', 'Three here']) => ({ q: `Question ${i}?`, choices, answer })

test('right answers that stand in one place are told, and spread ones are not', () => {
  expect(facts([0, 0, 0, 1].map((answer, i) => choice(i, answer)))).toEqual(['In 3 of 4 questions the right answer is choice 1.'])
  expect(facts([0, 1, 2, 0].map((answer, i) => choice(i, answer)))).toEqual([])
})

test('a right answer that is plainly the longest in most questions is told', () => {
  const long = 'The server stores it and sends it with the first chunk of the body'
  const questions = [0, 1, 2, 0].map((answer, i) =>
    choice(
      i,
      answer,
      ['No', 'Not', 'Never'].map((text, n) => (n === answer ? `${long} ${i}` : `${text} ${i} at all`)),
    ),
  )
  expect(facts(questions).join()).toContain('plainly the longest')
})

test('a stem that says the answer to another question is named', () => {
  const [given] = givenAway(
    read([
      { kind: 'text', q: 'Which key holds the body?', answers: ['wsgi.input.body'] },
      { q: 'Why does wsgi.input.body end?', choices: ['A', 'B'], answer: 0 },
    ]),
    [],
  )
  expect(given?.fact).toBe('It says the answer to questions[0]: "wsgi.input.body".')
  expect(given?.question?.q).toContain('Why does')
})

test('objectives that nobody asks about are named once any question names one', () => {
  const questions = [choice(1, 0), choice(2, 1)]
  expect(facts(questions, ['read', 'write'])).toEqual([])
  expect(facts([{ ...choice(1, 0), objective: 1 }, choice(2, 1)], ['read', 'write'])).toEqual([
    'No question asks about objective 2: "write".',
  ])
  expect(facts([{ ...choice(1, 0), objective: 3 }, choice(2, 1)], ['read'])).toEqual([
    'The phase has 1 objectives, and no number 3.',
    'No question asks about objective 1: "read".',
  ])
})
