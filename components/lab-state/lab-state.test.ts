import { expect, test } from 'vitest'
import { plainSettings } from '@/lib/runtime/lab/lab-data'
import { changedLines, initialLab, labReducer } from './lab-state'

const spec = {
  id: 'g/p#a',
  main: 'app.py',
  files: ['app.py'],
  root: '',
  lines: null,
  marked: [],
  settings: plainSettings,
  recording: 'x',
  exercise: null,
}

test('a run opens the tape, its first violation opens itself, and the next run starts empty', () => {
  let state = initialLab(spec, { 'app.py': 'x = 1\n' })
  state = labReducer(state, { type: 'begin' })
  expect(state).toMatchObject({ tab: 'tape', run: { phase: 'waiting', number: 1 } })
  state = labReducer(state, { type: 'came', events: [], violations: [{ rule: 'r', n: 3, found: '', line: null }] })
  state = labReducer(state, { type: 'ended', phase: 'done' })
  expect(state).toMatchObject({ opened: 3, run: { phase: 'done' } })
  expect(labReducer(state, { type: 'begin' })).toMatchObject({ opened: null, run: { violations: [], number: 2 } })
})

test('a changed line keeps the indentation it had', () => {
  const source = 'def app(e, s):\n    a = 1\n    b = 2\n'
  expect(changedLines(source, '2', 'c = 3')).toBe('def app(e, s):\n    c = 3\n    b = 2\n')
  expect(changedLines(source, '2-3', 'pass\nmore')).toBe('def app(e, s):\n    pass\n    more\n')
  expect(changedLines(source, '3', '')).toBe('def app(e, s):\n    a = 1\n')
})
