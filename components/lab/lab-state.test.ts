import { expect, test } from 'vitest'
import { plainSettings } from '@/lib/lab/spec'
import { begin, changedLines, reduce } from './lab-state'

const spec = {
  id: 'g/p#a',
  main: 'app.py',
  files: ['app.py'],
  lines: null,
  marked: [],
  settings: plainSettings,
  recording: 'x',
  exercise: null,
}

test('a run opens the tape, its first violation opens itself, and the next run starts empty', () => {
  let state = begin(spec, { 'app.py': 'x = 1\n' })
  state = reduce(state, { type: 'begin' })
  expect(state).toMatchObject({ tab: 'tape', run: { phase: 'waiting', number: 1 } })
  state = reduce(state, { type: 'came', events: [], violations: [{ rule: 'r', n: 3, found: '', line: null }] })
  state = reduce(state, { type: 'ended', phase: 'done' })
  expect(state).toMatchObject({ opened: 3, run: { phase: 'done' } })
  expect(reduce(state, { type: 'begin' })).toMatchObject({ opened: null, run: { violations: [], number: 2 } })
})

test('a changed line keeps the indentation it had', () => {
  const source = 'def app(e, s):\n    a = 1\n    b = 2\n'
  expect(changedLines(source, '2', 'c = 3')).toBe('def app(e, s):\n    c = 3\n    b = 2\n')
  expect(changedLines(source, '2-3', 'pass\nmore')).toBe('def app(e, s):\n    pass\n    more\n')
  expect(changedLines(source, '3', '')).toBe('def app(e, s):\n    a = 1\n')
})
