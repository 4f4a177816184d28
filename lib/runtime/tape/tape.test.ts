import { expect, test } from 'vitest'
import { tapeAsText } from './as-text'
import { brief } from './brief'
import { entriesMade, stretches } from './byte-map'
import { beyondPromise, counts } from './counts'
import { details, meaning } from './details'
import { eventSchema } from './event'
import { actors, wayOf } from './lanes'
import { bytes, madeRun, value } from './made-run'
import { onion } from './onion'
import { responseLines } from './response-lines'
import { rulerScale, shownMs } from './ruler'
import { broken } from './rules'

const raw = 'GET /ada?x=1 HTTP/1.1\r\nHost: a\r\n\r\n'
const entries = [
  { key: 'REQUEST_METHOD', value: value("'GET'"), from: [0, 3] as [number, number] },
  { key: 'PATH_INFO', value: value("'/ada'"), from: [4, 8] as [number, number] },
  { key: 'REQUEST_URI', value: value("'/ada?x=1'"), from: [4, 12] as [number, number] },
  { key: 'wsgi.version', value: value('(1, 0)', 'tuple'), from: null },
]

function wsgi() {
  const { events, add } = madeRun()
  add('request', 'client', 'server', { raw: bytes(raw) })
  add('environ', 'server', 'app', { entries }, 1)
  const headers: [ReturnType<typeof value>, ReturnType<typeof value>][] = [[value("'Content-Length'"), value("'10'")]]
  add('start_response', 'app', 'server', { status: value("'200 OK'"), headers, shape: value('[]', 'list'), excInfo: null }, 3)
  add('chunk', 'app', 'server', { data: value("b'Hello, '", 'bytes'), raw: bytes('Hello, ') }, 7)
  add('chunk', 'app', 'server', { data: value("b'ada\\n'", 'bytes'), raw: bytes('ada\n') }, 8)
  add('print', 'app', 'app', { text: 'hi\n', stream: 'stdout' }, 8)
  add('close', 'server', 'app', {})
  return events
}

test('made runs keep to the contract', () => {
  for (const event of wsgi()) expect(eventSchema.safeParse(event).success).toBe(true)
})

test('lanes stand from client to app, and messages know their way', () => {
  const cast = actors(['timed', 'greets'])
  expect(cast.map(({ name }) => name)).toEqual(['Client', 'Server', 'timed', 'greets', 'App'])
  expect(wayOf({ from: 'layer:0', to: 'layer:1' }, cast)).toBe('in')
  expect(wayOf({ from: 'app', to: 'layer:1' }, cast)).toBe('out')
  expect(wayOf({ from: 'app', to: 'app' }, cast)).toBe('stay')
  expect(wayOf({ from: 'server', to: 'client' }, cast)).toBe('wire')
  expect(actors([], [{ from: 'layer:1', to: 'app' }]).map(({ name }) => name)).toEqual(['Client', 'Server', 'Layer 1', 'Layer 2', 'App'])
})

test('a row says who sent what in a few words', () => {
  const [request, environ, start, chunk] = wsgi()
  expect(brief(request!)).toEqual({ name: 'request', lines: ['GET /ada?x=1', '34 bytes'] })
  expect(brief(environ!)).toEqual({ name: 'environ', lines: ['GET /ada', '4 keys'] })
  expect(brief(start!)).toEqual({ name: 'start_response', lines: ['200 OK', '1 header'] })
  expect(brief(chunk!)).toEqual({ name: 'chunk', lines: ["b'Hello, '", '7 bytes'] })
  for (const event of wsgi()) expect([details(event), meaning(event)]).toBeTruthy()
})

test('crossings are counted, and a body beyond its promise is found', () => {
  const events = wsgi()
  expect(counts(events, actors([]))).toEqual({ crossings: 5, toApp: 2, toServer: 3, sent: 11, promised: 10 })
  expect(beyondPromise(events)).toBe('\n')
})

test('an ASGI length is a promise too', () => {
  const { events, add } = madeRun()
  const start = [
    { key: 'status', value: value('200', 'int'), from: null },
    { key: 'headers', value: value("[(b'content-length', b'3')]", 'list'), from: null },
  ]
  add('send', 'app', 'server', { type: 'http.response.start', entries: start, raw: null })
  add('send', 'app', 'server', { type: 'http.response.body', entries: [], raw: bytes('four') })
  expect(counts(events, actors([]))).toMatchObject({ sent: 4, promised: 3 })
})

test('every byte of the request knows the keys it became', () => {
  const made = entriesMade(wsgi())
  const pieces = stretches(raw.length, made)
  expect(pieces.map(({ start, end }) => raw.slice(start, end)).join('')).toBe(raw)
  expect(pieces.find(({ start }) => start === 4)?.keys).toEqual(['PATH_INFO', 'REQUEST_URI'])
  expect(pieces.find(({ start }) => start === 8)?.keys).toEqual(['REQUEST_URI'])
  expect(pieces.at(-1)?.keys).toEqual([])
})

test('each layer owns what it changed', () => {
  const { events, add } = madeRun()
  const guest = [...entries, { key: 'guest', value: value("'ada'"), from: null }]
  const start = (names: string[]) => ({
    status: value("'200 OK'"),
    headers: names.map((name): [ReturnType<typeof value>, ReturnType<typeof value>] => [value(`'${name}'`), value("'1'")]),
    shape: value('[]', 'list'),
    excInfo: null,
  })
  add('environ', 'server', 'layer:0', { entries })
  add('environ', 'layer:0', 'layer:1', { entries })
  add('environ', 'layer:1', 'app', { entries: guest })
  add('start_response', 'app', 'layer:1', start(['A']))
  add('start_response', 'layer:1', 'layer:0', start(['A']))
  add('start_response', 'layer:0', 'server', start(['A', 'X-Took']))
  const [outer, inner] = onion(events, ['timed', 'greets'])
  expect(outer).toMatchObject({ reached: true, inward: [], outward: [{ what: 'X-Took', how: 'added', after: "'1'" }] })
  expect(inner).toMatchObject({ inward: [{ what: 'guest', how: 'added', after: "'ada'" }], outward: [] })
})

test('a layer that loses one of two cookies is seen to lose it', () => {
  const { events, add } = madeRun()
  const start = (headers: [string, string][]) => ({
    status: value("'200 OK'"),
    headers: headers.map(([name, of]): [ReturnType<typeof value>, ReturnType<typeof value>] => [value(`'${name}'`), value(`'${of}'`)]),
    shape: value('[]', 'list'),
    excInfo: null,
  })
  add('environ', 'server', 'layer:0', { entries })
  add('environ', 'layer:0', 'app', { entries })
  add(
    'start_response',
    'app',
    'layer:0',
    start([
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
      ['Vary', 'A'],
    ]),
  )
  add(
    'start_response',
    'layer:0',
    'server',
    start([
      ['set-cookie', 'b=2'],
      ['Vary', 'B'],
      ['X-Frame-Options', 'DENY'],
    ]),
  )
  expect(onion(events, ['lossy'])[0]?.outward).toEqual([
    { what: 'Vary', how: 'changed', before: "'A'", after: "'B'" },
    { what: 'X-Frame-Options', how: 'added', after: "'DENY'" },
    { what: 'Set-Cookie', how: 'removed', before: "'a=1'" },
  ])
})

test('only what breaks a must is a violation; the text of a tape says which is which', () => {
  const of = (rule: string) => ({ rule, n: 4, found: 'so.', line: null })
  const all = ['wsgi.headers.content-type', 'wsgi.headers.length-of-nothing', 'wsgi.length.short', 'unknown'].map(of)
  expect(broken(all).map(({ rule }) => rule)).toEqual(['wsgi.length.short', 'unknown'])
  const text = tapeAsText(wsgi(), all, actors([]), () => 'Words.')
  expect(text).toContain('· should: Words. so. (wsgi.headers.content-type)')
  expect(text).toContain('· advice: Words. so. (wsgi.headers.length-of-nothing)')
  expect(text).toContain('! Words. so. (wsgi.length.short)')
})

test('a ruler ends at a round time past the last message', () => {
  expect(rulerScale(0.58)).toMatchObject({ end: 0.6, ticks: [0, 0.2, 0.4, 0.6] })
  expect(rulerScale(1201).ticks).toEqual([0, 500, 1000, 1500])
  expect(rulerScale(0).end).toBeGreaterThan(0)
  expect([shownMs(0.0812), shownMs(12.34), shownMs(300.4)]).toEqual(['0.08', '12.3', '300'])
})

test('a tape reads as text', () => {
  const text = tapeAsText(wsgi(), [{ rule: 'r', n: 4, found: 'One byte too many.', line: 8 }], actors([]), () => 'Keep your promise.')
  expect(text).toContain('0.10 ms  server → app  environ  GET /ada, 4 keys  line 1')
  expect(text).toContain('! Keep your promise. One byte too many. (r)')
})

test('a response says who decided each line', () => {
  const lines = responseLines({
    status: 200,
    reason: 'OK',
    headers: [{ name: 'Date', value: 'now', by: 'server' }],
    body: bytes('\xc3\xa9\n'),
    complete: true,
    raw: bytes(''),
  })
  expect(lines.map(({ text, by }) => `${by} ${text}`)).toEqual(['app HTTP/1.1 200 OK', 'server Date: now', 'server \\r\\n', 'app é'])
})
