import { beforeEach, expect, test, vi } from 'vitest'
import { phaseState } from './phase-state'
import { answerOf, isRead, keepAnswer, keepHere, keepRead, readAnswer, readHere } from './records'

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', { getItem: (k: string) => kept.get(k) ?? null, setItem: (k: string, v: string) => void kept.set(k, v) })
  vi.stubGlobal('document', new EventTarget())
})

const answer = { version: 'v1', picked: ['a'], right: true, at: 1 }

test('an answer comes back as it was kept', () => {
  keepAnswer('g/p', 'q', answer)
  expect(readAnswer('g/p', 'q')).toEqual({ ...answer, log: [[1, true]] })
})

test('every attempt is remembered, and a damaged one costs no other', () => {
  keepAnswer('g/p', 'q', { ...answer, right: false })
  keepAnswer('g/p', 'q', { ...answer, at: 2 })
  expect(readAnswer('g/p', 'q')).toMatchObject({
    right: true,
    log: [
      [1, false],
      [2, true],
    ],
  })
  localStorage.setItem('callable/answer/g/p/q', JSON.stringify({ ...answer, at: 2, log: [[1, false], 'x', [2], [2, true]] }))
  expect(readAnswer('g/p', 'q')?.log).toEqual([
    [1, false],
    [2, true],
  ])
})

test.each([
  '{',
  'null',
  '7',
  '"x"',
  '[]',
  '{"version":1,"right":true,"picked":[]}',
  '{"version":"v","picked":[]}',
  '{"version":"v","right":true,"picked":"a"}',
])('a damaged record is ignored alone: %s', (text) => {
  keepAnswer('g/p', 'other', answer)
  localStorage.setItem('callable/answer/g/p/q', text)
  expect(readAnswer('g/p', 'q')).toBeUndefined()
  expect(phaseState('g/p', ['q', 'other'])).toMatchObject({ answered: 1, right: 1 })
})

test('a phase is done when it was read and every question is answered', () => {
  expect(phaseState('g/p', ['q']).state).toBe('todo')
  keepAnswer('g/p', 'q', { ...answer, right: false })
  expect(phaseState('g/p', ['q'])).toMatchObject({ state: 'begun', answered: 1, right: 0 })
  keepRead('g/p', 5)
  expect(isRead('g/p')).toBe(true)
  expect(phaseState('g/p', ['q']).state).toBe('done')
})

test('a place that is no place is not gone to', () => {
  keepHere('g', { phase: 'what-wsgi-is', section: 'quiz', title: 'T', at: 1 })
  expect(readHere('g')?.section).toBe('quiz')
  localStorage.setItem('callable/here/g', '{"phase":"//evil.example","section":"x"}')
  expect(readHere('g')).toBeUndefined()
  localStorage.setItem('callable/here/g', '{"phase":"ok","section":"javascript:alert(1)"}')
  expect(readHere('g')?.section).toBe('')
})

test('a browser that refuses storage breaks nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('no')
    },
    setItem: () => {
      throw new Error('no')
    },
  })
  keepAnswer('g/p', 'q', answer)
  expect(readAnswer('g/p', 'q')).toBeUndefined()
})

test('a moment that no date can be costs its attempt, and no other', () => {
  const record = {
    version: 'v',
    picked: ['a'],
    right: true,
    at: 9_007_199_254_740_991,
    log: [
      [9_007_199_254_740_991, true],
      [1000, false],
    ],
  }
  expect(answerOf(record)).toMatchObject({ at: 0, log: [[1000, false]] })
})
