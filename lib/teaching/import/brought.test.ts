import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { bring, takeAlong } from './brought.authoring'

const gift = strToU8(`::A::Is ASGI asynchronous?{T####Its name says so.}

::A::What comes?<!-- hm -->{=one ~two}

::A::Explain.{}

::A::Pi?{#3.14:0.01####So it is.}`)

test('each question stands with what is to be said of it, and the rest with its place', () => {
  const found = bring(gift, 'week1.gift')
  if ('fact' in found) throw new Error(found.fact)
  expect(found.name).toBe('week1')
  expect(
    found.questions.map(({ view, origin, lost, refused }) => ({ kind: view?.kind, at: origin.at, lost, refused: refused.length })),
  ).toEqual([
    { kind: 'choice', at: 'line 1', lost: [], refused: 0 },
    { kind: 'choice', at: 'line 3', lost: ['1 comment in the question'], refused: 1 },
    { kind: 'text', at: 'line 7', lost: [], refused: 0 },
  ])
  expect(found.lost).toEqual([{ of: 'A (line 5)', what: expect.stringMatching(/^left out\. It is an essay/) }])
})

test('what came in goes out in every format of a browser, and words that stand in for an explanation go nowhere', () => {
  const found = bring(gift, 'week1.gift')
  if ('fact' in found) throw new Error(found.fact)
  const files = takeAlong(found)
  expect(files.map(({ file }) => file)).toEqual([
    'quiz.json',
    'week1.qti.zip',
    'week1.canvas.zip',
    'week1.moodle.xml',
    'week1.gift',
    'week1.csv',
  ])
  for (const { file, data } of files.slice(1)) {
    const again = bring(typeof data === 'string' ? strToU8(data) : data, file)
    if ('fact' in again) throw new Error(`${file}: ${again.fact}`)
    expect([file, again.questions.map(({ words }) => words)]).toEqual([file, found.questions.map(({ words }) => words)])
    expect(again.questions[1]?.refused).toEqual([expect.stringMatching(/^Nothing is explained/)])
  }
  expect(JSON.parse(String(files[0]?.data))).toHaveLength(3)
})

test('a file that is not read is refused with fact and remedy', () => {
  expect(bring(strToU8('%PDF-1.7'), 'a.pdf')).toEqual({ fact: expect.stringMatching(/PDF/), remedy: expect.stringMatching(/CSV/) })
})
