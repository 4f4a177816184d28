import { expect, test } from 'vitest'
import { fromEditable, toEditable } from './raw-text'
import { fromAuthor, toForm, toRaw, withBody } from './request-text'

const plain = 'GET /hello?x=1 HTTP/1.1\r\nHost: localhost:8000\r\n\r\n'

test('a form and its bytes are two views of one thing', () => {
  expect(toForm(plain)).toEqual({ method: 'GET', path: '/hello', query: 'x=1', headers: [['Host', 'localhost:8000']], body: '' })
  const form = { method: 'POST', path: '/order', query: '', headers: [['Host', 'a']] as [string, string][], body: 'tea=1&für=é' }
  expect(toForm(toRaw(withBody(form, form.body)))).toEqual(withBody(form, form.body))
})

test('a body brings its length in bytes, and a changed body changes it', () => {
  const form = withBody({ method: 'POST', path: '/', query: '', headers: [], body: '' }, 'é')
  expect(form.headers).toEqual([['Content-Length', '2']])
  expect(withBody(form, 'abc').headers).toEqual([['Content-Length', '3']])
})

test.each([
  'GET / HTTP/1.0\r\n\r\n',
  'GET /\r\n\r\n',
  'GET / HTTP/1.1\r\nHost localhost\r\n\r\n',
  'GET / HTTP/1.1\nHost: a\n\n',
  'GET / HTTP/1.1\r\nA: 1\r\n b\r\n\r\n',
  'GET /\xff HTTP/1.1\r\nA: \xff\r\n\r\n',
  '',
])('what a form cannot say is left to the raw bytes: %j', (raw) => {
  expect(toForm(raw)).toBeUndefined()
})

test('raw bytes survive the editor', () => {
  for (const raw of [plain, 'GET / HTTP/1.1\r\n\r\n\x00\xff\\x41\n', 'a\\b\r\n\r\n']) expect(fromEditable(toEditable(raw))).toBe(raw)
  expect(fromEditable('é\n')).toBe('\xc3\xa9\r\n')
})

test('an author’s request gets its host, its length and what a WebSocket needs', () => {
  expect(fromAuthor('GET /a b')).toContain('GET /a HTTP/1.1\r\nHost: localhost:8000\r\n\r\n')
  expect(fromAuthor('POST /\nContent-Type: text/plain', 'é')).toBe(
    'POST / HTTP/1.1\r\nHost: localhost:8000\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n\xc3\xa9',
  )
  expect(fromAuthor('GET /echo', '', true)).toContain('Upgrade: websocket\r\n')
})
