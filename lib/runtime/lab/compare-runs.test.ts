import { expect, test } from 'vitest'
import type { Outcome } from '../tape/event'
import { compareRuns } from './compare-runs'

const outcome = (status: number, head: string, headers: string[]): Outcome => ({
  interface: 'wsgi',
  response: {
    status,
    reason: 'OK',
    headers: [{ name: 'Date', value: '', by: 'server' }, ...headers.map((name) => ({ name, value: 'x', by: 'app' as const }))],
    body: { head, size: head.length },
    complete: true,
    raw: { head: '', size: 0 },
  },
  failure: null,
  layers: [],
  lines: 3,
})
const same = (rows: { what: string; same: boolean }[]) => Object.fromEntries(rows.map((row) => [row.what, row.same]))

test('two answers are held against each other, aspect by aspect', () => {
  const first = outcome(200, 'tea', ['Content-Type', 'X-Frame-Options'])
  const rows = compareRuns(first, outcome(200, 'pot', ['content-type']))
  expect(same(rows)).toMatchObject({ Status: true, Body: false, 'Headers the app set': false, 'Lines of your code': true })
  expect(rows.find(({ what }) => what === 'Headers the app set')).toMatchObject({
    first: 'content-type, x-frame-options',
    second: 'content-type',
  })
})

test('what has not ended is not compared, and what has no answer says why', () => {
  const first = outcome(200, 'tea', [])
  expect(compareRuns(first, null)).toEqual([])
  expect(compareRuns(first, { ...first, response: null })).toEqual([{ what: 'Status', same: false, first: '200 OK', second: 'no answer' }])
})
