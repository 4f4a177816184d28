import { expect, test } from 'vitest'
import { readPackageList } from '../packs/vendored'
import type { Station } from './event'
import { stationSource } from './station-source'
import { droppedSentence, stationKinds, stationsAsText, stationTime, stationTree } from './stations'

const row = (over: Partial<Station>): Station => ({
  kind: 'shell',
  label: 'Flask.wsgi_app',
  name: 'flask.app.Flask.wsgi_app',
  package: { name: 'Flask', version: '3.1.3' },
  file: 'flask/app.py',
  line: 1479,
  depth: 0,
  parent: null,
  start: 1,
  end: 2.5,
  waits: 0,
  about: '',
  result: '',
  raised: false,
  ...over,
})
const own = row({ kind: 'yours', label: 'home', package: null, file: 'app.py', line: 4, depth: 1, parent: 0 })

test('rows nest under their parents, in the order in which they began', () => {
  const rows = [
    row({}),
    own,
    row({ kind: 'response', depth: 1, parent: 0 }),
    row({ label: 'again' }),
    row({ label: 'lost', parent: 9, depth: 1 }),
  ]
  expect(stationTree(rows).map(({ n, within }) => [n, within.map((inner) => inner.n)])).toEqual([
    [0, [1, 2]],
    [3, []],
    [4, []],
  ])
  expect(stationKinds(rows)).toEqual(['shell', 'yours', 'response'])
})

test('a station links to its line in the version that ran; the learner’s own to nothing', () => {
  expect(stationSource(row({}))).toBe('https://github.com/pallets/flask/blob/3.1.3/src/flask/app.py#L1479')
  expect(stationSource(own)).toBeUndefined()
  expect(stationSource(row({ package: { name: 'pydantic_core', version: '2.46.5' } }))).toBeUndefined()
  expect(stationSource(row({ package: { name: 'Flask', version: '3/../../evil' } }))).toBeUndefined()
  expect(stationSource(row({ package: { name: 'toString', version: '1' } }))).toBeUndefined()
  expect(stationSource(row({ package: { name: 'Django', version: '5.2.17' }, file: 'django/core/handlers/base.py', line: 136 }))).toBe(
    'https://github.com/django/django/blob/5.2.17/django/core/handlers/base.py#L136',
  )
})

test('every package that a framework’s pack holds and that the stations name has a source', () => {
  const { packages } = readPackageList()
  const known = [
    'Flask',
    'Werkzeug',
    'Jinja2',
    'MarkupSafe',
    'itsdangerous',
    'click',
    'blinker',
    'starlette',
    'anyio',
    'fastapi',
    'pydantic',
    'Django',
    'asgiref',
  ]
  for (const name of known) {
    const version = packages.find((one) => one.name === name)?.version
    expect(version, name).toBeTruthy()
    expect(stationSource(row({ package: { name, version: version ?? '' } })), name).toContain(`${version}/`)
  }
})

test('what did not end says so, and what was cut has a sentence', () => {
  expect(stationTime(row({}))).toBe('1.50')
  expect(stationTime(row({ end: null }))).toBeUndefined()
  expect(droppedSentence([row({})], 0)).toBe('')
  expect(droppedSentence([row({})], 1200)).toContain('1,200 more were left out')
  expect(stationsAsText([row({ end: null }), own])).toBe(
    'shell     Flask.wsgi_app  flask/app.py:1479  did not end\n  yours     home  app.py:4  1.50 ms',
  )
})
