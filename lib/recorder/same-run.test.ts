import { expect, test } from 'vitest'
import { type RecordedRun, runSchema } from '../content/phase-run'
import { sameRun } from './same-run'

const run = (text: string, like: string, versions = { gunicorn: '26.2.0' }): RecordedRun =>
  runSchema.parse({ recorded: '2026-11-23', of: {}, versions, texts: { one: { lines: text.split('\n'), like } } })
const same = (like: string, old: string, made: string) => sameRun(run(old, like), run(made, like))

test('a date is not what a recording is about, every other character is', () => {
  expect(same('exact', 'Date: Mon, 23 Nov 2026 02:15:34 GMT', 'Date: Tue, 24 Nov 2026 03:00:00 GMT')).toBe(true)
  expect(same('exact', 'closed 1', 'closed 2')).toBe(false)
})

test('times may lie a little apart, and their words may not', () => {
  expect(same('about', '2.06 seconds', '2.09 seconds')).toBe(true)
  expect(same('about', '2.06 seconds', '4.06 seconds')).toBe(false)
  expect(same('about', '0.3 s, 2.3 to 2.5 s', '0.3 to 0.4 s, 2.4 s')).toBe(true)
  expect(same('about', '2.3 to 2.5 s', '2.3 to 9.5 s')).toBe(false)
  expect(same('about', '2.06 seconds', '2.06 minutes')).toBe(false)
})

test('numbers that differ each time keep their places; what chance decides is kept', () => {
  expect(same('shape', 'worker 811 of 0x7fad', 'worker 9 of 0x7fff')).toBe(true)
  expect(same('shape', 'worker 811', 'master 811')).toBe(false)
  expect(same('once', 'water on for tea', 'water on forwater')).toBe(true)
})

test('another version, another text or another likeness is another recording', () => {
  expect(sameRun(run('a', 'exact'), run('a', 'exact', { gunicorn: '27.0.0' }))).toBe(false)
  expect(sameRun(run('a', 'exact'), run('a', 'once'))).toBe(false)
  expect(sameRun(run('a', 'exact'), { ...run('a', 'exact'), texts: {} })).toBe(false)
})
