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

test('a line that is sought is shown in its file; one of a file that is not there is not', () => {
  const state = initialLab({ ...spec, files: ['app.py', 'shop/views.py'] }, { 'app.py': '', 'shop/views.py': 'x\n' })
  const seen = labReducer(state, { type: 'seek', file: 'shop/views.py', line: 9 })
  expect(seen).toMatchObject({ file: 'shop/views.py', tab: 'code', sought: { line: 9, times: 1 } })
  expect(labReducer(seen, { type: 'seek', file: 'shop/views.py', line: 9 }).sought?.times).toBe(2)
  expect(labReducer(seen, { type: 'open', n: 1 }).sought).toBeNull()
  expect(labReducer(state, { type: 'seek', file: 'flask/app.py', line: 1 })).toBe(state)
})

test('files are added and removed, and Reset shows one that is there', () => {
  const state = initialLab(spec, { 'app.py': 'x' })
  const more = labReducer(state, { type: 'add-file', file: 'static/a.css' })
  expect(more).toMatchObject({ file: 'static/a.css', files: { 'app.py': 'x', 'static/a.css': '' } })
  expect(labReducer(more, { type: 'remove-file', file: 'static/a.css', show: 'app.py' })).toMatchObject({
    file: 'app.py',
    files: { 'app.py': 'x' },
  })
  expect(labReducer(more, { type: 'load', files: state.files, main: 'app.py', settings: state.settings, note: '' }).file).toBe('app.py')
})

test('of several requests one is shown, and one that is taken away is not', () => {
  const one = { request: 'GET /b HTTP/1.1\r\n\r\n', pieces: [], client: [], after: 0 }
  let state = initialLab({ ...spec, settings: { ...plainSettings, more: [one, one] } }, { 'app.py': 'x' })
  state = labReducer(state, { type: 'ask', at: 2 })
  expect(labReducer(state, { type: 'set', settings: { strict: true } }).asked).toBe(2)
  expect(labReducer(state, { type: 'set', settings: { more: [one] } }).asked).toBe(1)
  expect(labReducer(state, { type: 'load', files: {}, main: 'app.py', settings: plainSettings, note: '' }).asked).toBe(0)
})

test('another file can hold the app', () => {
  const state = labReducer(initialLab(spec, { 'app.py': 'x' }), { type: 'add-file', file: 'shop/wsgi.py' })
  expect(labReducer(state, { type: 'serve-file', file: 'shop/wsgi.py' })).toMatchObject({ main: 'shop/wsgi.py', file: 'shop/wsgi.py' })
})

test('a sample in a folder has its files by their paths in that folder', () => {
  const state = initialLab(
    { ...spec, main: 'wsgi.py', files: ['wsgi.py', 't/a.html'], root: 'shop/' },
    { 'shop/wsgi.py': 'w', 'shop/t/a.html': '<p>' },
  )
  expect(state.files).toEqual({ 'wsgi.py': 'w', 't/a.html': '<p>' })
})
