import { expect, test } from 'vitest'
import { entriesOf, lossesOf, read } from '@/tests/imported-files'

const gift = (text: string) => read('made.gift', text)

test('one bad question never sinks the file: it is named with its line', () => {
  const found = gift(`::A::Is ASGI asynchronous?{T}

::B::Which are servers?{
~%150.0%Gunicorn
~%-100%Flask
}

::C::Is WSGI asynchronous?{F}

::D::Broken?{=yes ~no

::E::And this? }

Two plus two?{#4}`)
  expect(entriesOf(found).map(({ q }) => q)).toEqual(['Is ASGI asynchronous?', 'Is WSGI asynchronous?', 'Two plus two?'])
  expect(found.losses).toMatchObject([
    { id: 'B', at: 'line 3', what: expect.stringMatching(/^left out\. The weight of an answer is 150/) },
    { id: 'D', at: 'line 10', what: expect.stringMatching(/^left out\. Its braces do not fit/) },
    { id: 'E', at: 'line 12', what: expect.stringMatching(/^left out\. Its braces do not fit/) },
  ])
})

test('signs that are not escaped in a question are read as Moodle reads them', () => {
  const found = gift(`::A::Is ASGI asynchronous?{T}

::B::What does this mean: 404?{=Not found ~Found}

::C::After x = 1, what is x?{=1 ~0}

What is # in Python? {=A comment ~An error}`)
  expect(entriesOf(found)).toMatchObject([
    { choices: [{ text: 'True' }, { text: 'False' }], answer: 0 },
    { q: 'What does this mean: 404?', choices: [{ text: 'Not found' }, { text: 'Found' }], answer: 0 },
    { q: 'After x = 1, what is x?', choices: [{ text: '1' }, { text: '0' }], answer: 0 },
    { q: 'What is # in Python?', answer: 0 },
  ])
  expect(found.losses).toEqual([])
})

test('a comment is not shown, wherever it stands, and is named', () => {
  const found = gift(`// before
Which is a server?{
=Gunicorn
// trap for those who skipped week 2
~Flask
}`)
  expect(entriesOf(found)).toMatchObject([{ q: 'Which is a server?', choices: [{ text: 'Gunicorn' }, { text: 'Flask' }] }])
  expect(lossesOf(found)).toEqual(['2 comments (//)'])
})

test('lines of a program stay lines, and keep their indentation', () => {
  const code = '\n\n```\nfor i in range(2):\n    print(i)\n```'
  const escaped = gift('::Loop::What does this print?\\n\\nfor i in range(2)\\:\\n    print(i){=0 and 1 ~1 and 2}')
  const typed = gift('What does this print?\nfor i in range(2)\\:\n    print(i)\n{=0 and 1 ~1 and 2}')
  const marked = gift('[html]What does this print?<pre>for i in range(2)\\:\\n    print(i)</pre>{=0 and 1 ~1 and 2}')
  for (const found of [escaped, typed, marked]) expect(entriesOf(found)[0]?.q).toBe(`What does this print?${code}`)
})

test.each([
  ['two = beside ~', 'Name a WSGI server.{=Gunicorn =uWSGI ~Flask}'],
  ['two weights of a hundred', 'Name a WSGI server.{~%100%Gunicorn ~%100%uWSGI ~Flask}'],
  ['weights of which some reach a hundred', 'Name servers.{~%50%Gunicorn ~%50%uWSGI ~%50%waitress ~Flask}'],
])('either is right (%s): no such question is made', (_, text) => {
  const found = gift(text)
  expect(found.entries).toEqual([])
  expect(lossesOf(found)).toEqual([expect.stringMatching(/^left out\. Several answers are right, each alone/)])
})

test('a * for any letters is never taken to the letter; an escaped one is', () => {
  const found = gift('Name it.{=*unicorn}\n\nAnything?{=*}\n\nMultiply by?{=\\\\* =%0%+#That adds. =%0%*#No.}')
  expect(entriesOf(found)).toMatchObject([
    { q: 'Multiply by?', kind: 'text', answers: ['*'], near: [{ answer: '+', feedback: 'That adds.' }], otherwise: 'No.' },
  ])
  expect(lossesOf(found)).toEqual([expect.stringMatching(/\*unicorn/), expect.stringMatching(/^left out\. .*\* for any letters/)])
})

test('numbers come with their tolerance', () => {
  const found = gift(`Pi?{#3.14:0.01}

Between?{#1..5#}

Either?{#
=1000:50#Nearly that.
=%50%900:50#Half.
~#Count again.
}`)
  expect(entriesOf(found)).toMatchObject([
    { answers: ['3.14'], tolerance: 0.01 },
    { answers: ['3'], tolerance: 2 },
    { answers: ['1000'], tolerance: 50, near: [{ answer: '900', feedback: 'Half.' }], otherwise: 'Count again.' },
  ])
  expect(lossesOf(found)).toEqual(['partial credit: an answer here is right or not', 'the feedback to a right answer: Nearly that.'])
})

test('a gap in a sentence shows, texts between questions and tags are named', () => {
  const found = gift(`$CATEGORY: Week 3

Read this first.

// [id:gap] [tag:wsgi]
A WSGI app takes {=environ} and start_response.`)
  expect(entriesOf(found)).toMatchObject([{ id: 'gap', q: 'A WSGI app takes _____ and start_response.', answers: ['environ'] }])
  expect(lossesOf(found)).toEqual([
    'left out. It has no answers in braces: it is a text between questions.',
    'its category, Week 3',
    'its tags',
  ])
})

test('pairs, and feedback to true and false, as Moodle has them', () => {
  const found = gift(`Which is called how?{
=WSGI -> app(environ, start_response)
=ASGI -> await app(scope, receive, send)
= -> nothing
}

ASGI is async.{TRUE#It is, see its name.#Right you are.}`)
  expect(entriesOf(found)).toMatchObject([
    { kind: 'match', pairs: [{ text: 'WSGI', match: 'app(environ, start_response)' }, { text: 'ASGI' }], others: ['nothing'] },
    {
      choices: [
        { text: 'True', feedback: 'Right you are.' },
        { text: 'False', feedback: 'It is, see its name.' },
      ],
      answer: 0,
    },
  ])
})

test('what only looks like a tag is text, as is an escaped one', () => {
  const found = gift('What is List<int> in &lt;b&gt;C#&lt;/b&gt;?{=generic ~bold}')
  expect(entriesOf(found)[0]?.q).toMatch(/^What is List\\?<int\\?> in \\?<b>C#\\?<\/b>\\?\?$/)
})
