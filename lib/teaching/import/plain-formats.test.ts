import { expect, test } from 'vitest'
import { entriesOf, lossesOf, read } from '@/tests/imported-files'
import { csvTemplate } from '../formats/csv-template'
import { readAlike, withoutTags } from '../formats/markup'

test('Aiken, question by question', () => {
  const found = read(
    'made.txt',
    `Which is a WSGI server?
A) Gunicorn
B) Flask
ANSWER: A

What does this print?
for i in range(2):
    print(i)
A. 0 and 1
B. *args
ANSWER: B

No key?
A) Yes
B) No

Which letter?
A) Yes
B) No
ANSWER: C

Both?
A) Yes
B) No
ANSWER: A, B`,
  )
  expect(entriesOf(found)).toMatchObject([
    { q: 'Which is a WSGI server?', choices: [{ text: 'Gunicorn' }, { text: 'Flask' }], answer: 0 },
    {
      q: 'What does this print?\n\n```\nfor i in range(2):\n    print(i)\n```',
      choices: [{ text: '0 and 1' }, { text: '\\*args' }],
      answer: 1,
    },
  ])
  expect(found.losses.map(({ at, what }) => `${at}: ${what}`)).toEqual([
    'line 13: left out. No line ANSWER: names its right choice.',
    'line 17: left out. Its line ANSWER: names C, and there is no such choice.',
    'line 22: left out. Its line ANSWER: names “A, B”, and Aiken has one letter there.',
  ])
})

test('jupyterquiz, question by question', () => {
  const questions = [
    {
      question: 'Is WSGI async?',
      type: 'multiple_choice',
      answers: [
        { answer: 'No', correct: true, feedback: 'Right' },
        { answer: 'Yes', correct: false },
      ],
    },
    {
      question: 'Which?',
      type: 'many_choice',
      answers: [
        { answer: 'a', correct: true },
        { answer: 'b', correct: true },
        { code: 'c = 1', correct: false },
      ],
    },
    {
      question: 'Either?',
      type: 'multiple_choice',
      answers: [
        { answer: 'a', correct: true },
        { answer: 'b', correct: true },
      ],
    },
    {
      question: 'Pi?',
      type: 'numeric',
      precision: 3,
      answers: [
        { type: 'value', value: 3.14, correct: true },
        { type: 'default', feedback: 'Round.' },
      ],
    },
    { question: 'Between?', type: 'numeric', answers: [{ type: 'range', range: [2, 4], correct: true }] },
    { question: 'Name?', type: 'string', answers: [{ answer: 'environ', correct: true, match_case: true }] },
    { question: 'Draw.', type: 'canvas', answers: [] },
    { question: 'Broken', type: 3, answers: [] },
  ]
  const found = read('made.json', JSON.stringify(questions))
  expect(entriesOf(found)).toMatchObject([
    { choices: [{ text: 'No', feedback: 'Right' }, { text: 'Yes' }], answer: 0 },
    { choices: [{ text: 'a' }, { text: 'b' }, { text: '```python\nc = 1\n```' }], answer: [0, 1] },
    { answers: ['3.14'], tolerance: 0.005, otherwise: 'Round.' },
    { answers: ['3'], tolerance: 1 },
    { answers: ['environ'], exact: true },
  ])
  expect(found.losses.map(({ id }) => id)).toEqual(['Either?', 'Between?', 'Draw.', 'Broken'])
})

test('mdbook-quiz, table by table: one that does not read is named with its line', () => {
  const found = read(
    'made.toml',
    `[[questions]]
id = "one"
type = "MultipleChoice"
prompt.prompt = "Who *calls*?"
prompt.distractors = ["The app", "Nobody"]
answer.answer = "The server"
context = "The server does."

[[questions]]
type = "MultipleChoice"
prompt.prompt = "Which?"
prompt.distractors = ["c"]
answer.answer = ["a", "b"]

[[questions]]
type = "ShortAnswer"
prompt.prompt = "Name it."
answer.answer = "environ"
answer.alternatives = ["the *environ*"]

[[questions]]
type = "Tracing"
prompt.program = "fn main() {}"
answer.doesCompile = true

[[questions]]
type = ShortAnswer
prompt.prompt = "Cut"`,
  )
  expect(entriesOf(found)).toMatchObject([
    {
      id: 'one',
      q: 'Who *calls*?',
      explain: 'The server does.',
      choices: [{ text: 'The server' }, { text: 'The app' }, { text: 'Nobody' }],
      answer: 0,
    },
    { answer: [0, 1] },
    { answers: ['environ', 'the *environ*'] },
  ])
  expect(lossesOf(found)).toEqual([expect.stringMatching(/Tracing/), expect.stringMatching(/TOML does not read in line 27/)])
})

test('the template of the table holds a question of every kind, and all of them come in', () => {
  const found = read('template.csv', csvTemplate())
  expect(found.losses).toEqual([])
  expect(found.refused).toEqual([])
  expect(new Set(entriesOf(found).map(({ kind, answer }) => kind ?? (Array.isArray(answer) ? 'choices' : 'choice')))).toEqual(
    new Set(['choice', 'choices', 'order', 'match', 'text']),
  )
  expect(entriesOf(found).some(({ tolerance }) => tolerance !== undefined)).toBe(true)
})

test('a table from a spreadsheet: semicolons, no kinds, rows that do not fit', () => {
  const found = read(
    'made.csv',
    'Question;Right;Choice 1;Choice 2;Explanation\r\nWho calls?;1;The server;"The app; or ""it""";So it is.\r\nWhich?;3;a;b;\r\n;1;a;b;\r\nName it.;environ;;;\r\n',
  )
  expect(entriesOf(found)).toMatchObject([
    { q: 'Who calls?', choices: [{ text: 'The server' }, { text: 'The app; or "it"' }], answer: 0, explain: 'So it is.' },
    { q: 'Name it.', answers: ['environ'] },
  ])
  expect(found.losses.map(({ at, what }) => `${at}: ${what}`)).toEqual([
    'row 3: left out. Its column right says “3”: write numbers from 1 to 2, as the choices are counted.',
    'row 4: left out. It asks nothing.',
  ])
})

test('a quiz.json comes in without its lesson; what needs the lesson is named', () => {
  const quiz = [
    { id: 'a', q: 'Who?', choices: ['x', 'y'], answer: 0, explain: 'E.', see: 'here' },
    { id: 'b', kind: 'line', q: 'Which?', sample: 'a.py', answer: 1, explain: 'E.' },
    { id: 'c', q: 'Who?', choices: ['x', 'y'], answer: 5, explain: 'E.' },
  ]
  const found = read('quiz.json', JSON.stringify(quiz))
  expect(found.entries).toEqual([{ id: 'a', q: 'Who?', choices: ['x', 'y'], answer: 0, explain: 'E.' }])
  expect(lossesOf(found)).toEqual([
    'the way back to the lesson',
    expect.stringMatching(/rests on a sample/),
    expect.stringMatching(/Expected an index of choices/),
  ])
})

test('what the check would refuse is said at once, with its remedy', () => {
  const found = read('made.gift', 'Same?{=The app ~the app.}')
  expect(found.refused.map(({ what }) => what)).toEqual([
    expect.stringMatching(/are equal once/),
    expect.stringMatching(/Nothing is explained.*Say why/),
  ])
})

test('in Markdown, comments and pictures are named and code is left alone', () => {
  const cell = 'See `<!-- not one -->`<!-- one --> and ![a loop](loop.png) and `![no](x.png)` and $x^2$ for $5'
  const found = read('made.csv', `kind,question,right,choice 1,choice 2,explanation\nchoice,"${cell}",1,a,b,E.`)
  expect(entriesOf(found)[0]?.q).toBe('See `<!-- not one -->` and (picture: a loop) and `![no](x.png)` and $x^2$ for $5')
  expect(lossesOf(found)).toEqual([
    '1 comment in the question',
    '1 picture in the question: loop.png',
    '1 formula in the question: the site shows the TeX as it is typed',
  ])
})

test('HTML in Markdown of another system is HTML: kept where Markdown has a mark for it, named where not, and text in code', () => {
  const q = 'Is <b>this</b> 2<sup>10</sup>?<br>See <img src="a.png"> and `<b>` in List<int>. <!-- for teachers --> <script>run()</script>'
  const found = read(
    'made.json',
    JSON.stringify([
      {
        question: q,
        type: 'multiple_choice',
        answers: [
          { answer: '<i>No</i>', correct: true },
          { answer: '2 &lt; 3', correct: false },
        ],
      },
    ]),
  )
  expect(entriesOf(found)).toMatchObject([
    { q: 'Is **this** 2¹⁰?\\\nSee (picture: a.png) and `<b>` in List\\<int>.', choices: [{ text: '_No_' }, { text: '2 &lt; 3' }] },
  ])
  expect([...lossesOf(found)].sort()).toEqual(['1 comment in the question', '1 picture in the question: a.png'])
})

test('what only looks like HTML is text again after our own table', () => {
  const text = 'Which tag: <b>, `<p>` or <div>?'
  expect(withoutTags(text)).toBe('Which tag: \\<b>, `<p>` or \\<div>?')
  expect(readAlike(withoutTags(text), text)).toBe(true)
})
