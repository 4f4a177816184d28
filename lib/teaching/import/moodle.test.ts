import { expect, test } from 'vitest'
import { entriesOf, lossesOf, read } from '@/tests/imported-files'

const text = (name: string, value: string, format = 'html') => `<${name} format="${format}"><text><![CDATA[${value}]]></text></${name}>`
const answer = (fraction: number | string, value: string, rest = '') =>
  `<answer fraction="${fraction}" format="html"><text><![CDATA[${value}]]></text>${rest}</answer>`
const question = (type: string, q: string, ...parts: string[]) =>
  `<question type="${type}"><name><text>${type}</text></name>${text('questiontext', q)}${parts.join('')}</question>`
const moodle = (...questions: string[]) =>
  read('made.xml', `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`)
const single = '<single>true</single>'

test('what is right each alone is never asked for together', () => {
  const found = moodle(
    question('multichoice', 'Name one.', single, answer(100, 'Gunicorn'), answer(100, 'uWSGI'), answer(0, 'Flask')),
    question('multichoice', 'Name some.', '<single>false</single>', answer(100, 'Gunicorn'), answer(100, 'uWSGI'), answer(0, 'Flask')),
    question('multichoice', 'Name both.', '<single>false</single>', answer(50, 'Gunicorn'), answer(50, 'uWSGI'), answer(0, 'Flask')),
    question('multichoiceset', 'Name all.', answer(100, 'Gunicorn'), answer(100, 'uWSGI'), answer(0, 'Flask')),
  )
  expect(entriesOf(found)).toMatchObject([
    { q: 'Name both.', answer: [0, 1] },
    { q: 'Name all.', answer: [0, 1] },
  ])
  expect(lossesOf(found)).toHaveLength(2)
})

test('feedback to right and wrong answers goes to the choices; what has no place is named', () => {
  const found = moodle(
    '<question type="category"><category><text>$course$/top/Week 3</text></category></question>',
    question(
      'multichoice',
      'What does 404 say?',
      text('generalfeedback', ''),
      '<defaultgrade>2.0</defaultgrade>',
      single,
      text('correctfeedback', '<p>Right: nothing was found there.</p>'),
      text('partiallycorrectfeedback', 'Nearly.'),
      text('incorrectfeedback', '<p>Look at chapter 3.</p>'),
      answer(100, 'Not found', text('feedback', 'Yes.')),
      answer(0, 'Forbidden'),
      '<tags><tag><text>http</text></tag></tags><hint format="html"><text>It is an error.</text></hint>',
    ),
    question('multichoice', 'Usual?', single, text('correctfeedback', 'Your answer is correct.'), answer(100, 'A'), answer(0, 'B')),
  )
  expect(entriesOf(found)[0]).toMatchObject({
    choices: [
      { text: 'Not found', feedback: 'Yes.\n\nRight: nothing was found there.' },
      { text: 'Forbidden', feedback: 'Look at chapter 3.' },
    ],
  })
  expect(entriesOf(found)[1]).toMatchObject({ choices: [{ text: 'A' }, { text: 'B' }] })
  expect(new Set(lossesOf(found))).toEqual(
    new Set([
      'the feedback to a partially right answer: Nearly.',
      'its tags',
      'its category, $course$/top/Week 3',
      'its weight of 2 points: here every question counts the same',
      '1 hint',
    ]),
  )
  expect(found.losses[0]?.at).toMatch(/^line \d+$/)
})

test('a program keeps its lines in every format of Moodle', () => {
  const code = '\n\n```\nfor i in range(2):\n    print(i)\n```'
  const lines = 'What does this print?\nfor i in range(2):\n    print(i)'
  const of = (questiontext: string) =>
    `<question type="truefalse"><name><text>n</text></name>${questiontext}${answer(100, 'true')}${answer(0, 'false')}</question>`
  const found = moodle(
    of(text('questiontext', lines, 'plain_text')),
    of(text('questiontext', lines, 'moodle_auto_format')),
    of(text('questiontext', '<p>What does this print?</p><pre>for i in range(2):\n    print(i)</pre>')),
    of(text('questiontext', '<p>What does this print?<br>for i in range(2):<br>&nbsp;&nbsp;&nbsp;&nbsp;print(i)</p>')),
    of(text('questiontext', '<p>What does this print?</p><code>for i in range(2):<br>    print(i)</code>')),
    of(text('questiontext', 'What does <b>this</b> print?\n<pre>\nfor i in range(2):\n    print(i)\n</pre>', 'moodle_auto_format')),
  )
  expect(entriesOf(found).map(({ q }) => q.replaceAll('**', ''))).toEqual(Array.from({ length: 6 }, () => `What does this print?${code}`))
})

test('superscripts stay apart; pictures, media and comments are named with place and count', () => {
  const found = moodle(
    question(
      'multichoice',
      'How many values?<!-- easy --><img src="@@PLUGINFILE@@/a.png" alt="A byte"><img src="https://example.org/b.png">',
      single,
      answer(100, '2<sup>8</sup>'),
      answer(0, '8<sup>2</sup>'),
      answer(0, 'x<sup>n!</sup> or H<sub>2</sub>O'),
    ),
    question('truefalse', 'Is \\(x^2\\) a square?&nbsp;Listen: <audio src="a.mp3"></audio>', answer(100, 'true'), answer(0, 'false')),
  )
  expect(entriesOf(found)[0]).toMatchObject({
    q: expect.stringMatching(/^How many values\? \(picture: A byte\) \(picture: https\\?:\/\/example.org\/b.png\)$/),
    choices: [{ text: '2⁸' }, { text: '8²' }, { text: 'x^(n!) or H₂O' }],
  })
  expect(lossesOf(found)).toEqual([
    '1 superscript, written as text in choice 3: ^(n!)',
    '1 comment in the question',
    '2 pictures in the question: a.png, https://example.org/b.png',
    '1 media file in the question: a.mp3',
    '1 formula in the question: the site shows the TeX as it is typed',
  ])
})

test('a * for any letters is never taken to the letter', () => {
  const found = moodle(
    question('shortanswer', 'Name it.', answer(100, '*unicorn*')),
    question(
      'shortanswer',
      'Sign?',
      answer(100, '\\*'),
      answer(0, '/', text('feedback', 'That divides.')),
      answer(0, '*', text('feedback', 'No.')),
    ),
    question('shortanswer', 'Whatever?', answer(100, '*')),
  )
  expect(entriesOf(found)).toMatchObject([{ answers: ['*'], near: [{ answer: '/', feedback: 'That divides.' }], otherwise: 'No.' }])
  expect(lossesOf(found)).toEqual([expect.stringMatching(/\*unicorn\*/), expect.stringMatching(/^left out/)])
})

test('numbers come with their tolerance; units that are asked for are not', () => {
  const tolerance = (value: number) => `<tolerance>${value}</tolerance>`
  const found = moodle(
    question('numerical', 'Pi?', answer(100, '3.14', tolerance(0.01)), answer(0, '*', text('feedback', 'Round.'))),
    question(
      'numerical',
      'How far?',
      answer(100, '5', tolerance(0)),
      '<unitgradingtype>1</unitgradingtype><units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>',
    ),
    question('numerical', 'Two?', answer(100, '1', tolerance(0)), answer(100, '2', tolerance(1))),
  )
  expect(entriesOf(found)).toMatchObject([{ answers: ['3.14'], tolerance: 0.01, otherwise: 'Round.' }])
  expect(lossesOf(found)).toEqual([expect.stringMatching(/needs a unit/), expect.stringMatching(/a tolerance of its own/)])
})

test('a text with one gap is a choice; with several it is named', () => {
  const options = ['environ', 'scope', 'receive'].map(
    (word, i) => `<selectoption><text>${word}</text><group>${i < 2 ? 1 : 2}</group></selectoption>`,
  )
  const boxes = ['environ', 'scope'].map((word) => `<dragbox><text>${word}</text><group>1</group></dragbox>`)
  const found = moodle(
    question('gapselect', '<p>A WSGI app takes [[1]] first.</p>', ...options),
    question('ddwtos', '<p>An ASGI app takes [[2]] first.</p>', ...boxes),
    question('gapselect', '<p>[[1]] and [[2]]</p>', ...options),
  )
  expect(entriesOf(found)).toMatchObject([
    { q: 'A WSGI app takes _____ first.', choices: [{ text: 'environ' }, { text: 'scope' }], answer: 0 },
    { q: 'An ASGI app takes _____ first.', choices: [{ text: 'environ' }, { text: 'scope' }], answer: 1 },
  ])
  expect(lossesOf(found)).toEqual([expect.stringMatching(/2 gaps/)])
})

test('questions of one name are each named, and a text between questions is one of them', () => {
  const found = moodle(
    question('essay', 'Explain WSGI.'),
    question('essay', 'Explain ASGI.'),
    question('description', 'Read.'),
    question('truefalse', 'ASGI?', answer(100, 'true'), answer(0, 'false')),
  )
  expect(found.entries).toHaveLength(1)
  expect(found.losses.map(({ id, at }) => `${id} ${at}`)).toEqual(['essay line 3', 'essay line 4', 'description line 5'])
})

test('pairs and distractors', () => {
  const pair = (q: string, a: string) => `<subquestion format="html"><text>${q}</text><answer><text>${a}</text></answer></subquestion>`
  const found = moodle(question('matching', 'Who takes what?', pair('WSGI', 'environ'), pair('ASGI', 'scope'), pair('', 'request')))
  expect(entriesOf(found)).toMatchObject([
    {
      kind: 'match',
      pairs: [
        { text: 'WSGI', match: 'environ' },
        { text: 'ASGI', match: 'scope' },
      ],
      others: ['request'],
    },
  ])
})
