import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type ApiOptions, feedbackApi } from './api'
import { storeFrom } from './store/open'
import type { Store } from './store/store'
import { connectStore } from './store-connection'

const page = '/guides/wsgi-and-asgi/what-wsgi-is'
let folder = ''
let store: Store
let api: Hono
const make = (options: Partial<ApiOptions> = {}) =>
  feedbackApi({ connection: connectStore(async () => store, vi.fn()), statistics: true, perMinute: 0, ...options })

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-api-'))
  store = await storeFrom({ DATA_DIR: folder })
})
afterAll(async () => {
  await store.close()
  fs.rmSync(folder, { recursive: true })
})
beforeEach(() => {
  api = make()
})

const post = (to: string, body: unknown, headers: Record<string, string> = {}, from = api) =>
  from.request(to, {
    method: 'POST',
    headers: { Host: 'localhost', 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const vote = (more: object = {}) => ({ id: randomUUID(), page, helpful: true, ...more })
const count = async () => (await store.db.selectFrom('feedback').select('id').execute()).length

test('an entry is created once; its id is known after that', async () => {
  const entry = vote({ comment: 'Clear.' })
  expect((await post('/feedback', entry)).status).toBe(201)
  const again = await post('/feedback', entry)
  expect(again.status).toBe(200)
  expect(await again.json()).toEqual({ id: entry.id, kept: 'known' })
  expect((await post('/feedback', { ...entry, helpful: false })).status).toBe(200)
  const row = await store.db.selectFrom('feedback').selectAll().where('id', '=', entry.id).executeTakeFirst()
  expect(row).toMatchObject({ page, helpful: 0, comment: 'Clear.', changed: 1 })
})

test('1,000 characters of comment are taken, 1,001 are not; the closing slash of a page does not count', async () => {
  const { id, ...entry } = vote({ page: `${page}/`, comment: 'x'.repeat(1000) })
  expect((await post('/feedback', { id, ...entry })).status).toBe(201)
  const row = await store.db.selectFrom('feedback').selectAll().where('id', '=', id).executeTakeFirst()
  expect(row?.page).toBe(page)
  const over = await post('/feedback', vote({ comment: 'x'.repeat(1001) }))
  expect(over.status).toBe(400)
  expect(await over.json()).toEqual({ error: { code: 'INVALID_FEEDBACK', message: 'comment: at most 1000 characters.' } })
})

test('control characters, direction marks and halves of characters are not kept', async () => {
  const { id, ...entry } = vote({ comment: 'a\u0000b\u001b[31mc\u202ed\ud800e\nf\tg' })
  expect((await post('/feedback', { id, ...entry })).status).toBe(201)
  const row = await store.db.selectFrom('feedback').selectAll().where('id', '=', id).executeTakeFirst()
  expect(row?.comment).toBe('ab[31mcde\nf\tg')
})

test('reports of passages and of questions are created once', async () => {
  const passage = { id: randomUUID(), about: 'passage', page, section: 'calls', passage: 'it calls', words: 'who?' }
  const question = { id: randomUUID(), about: 'question', page, version: 'v1', question: 'q1', shown: ['b', 'a'], picked: ['b'], words: '' }
  for (const report of [passage, question]) {
    expect((await post('/report', report)).status).toBe(201)
    expect((await post('/report', report)).status).toBe(200)
  }
})

test('a first answer is counted, unless the reader or the site does not want it', async () => {
  const answer = { page, question: 'q1', version: 'v1', picked: ['a'], right: true, ms: 1200 }
  const counted = async () => (await store.db.selectFrom('answer').select('id').execute()).length
  const before = await counted()
  expect((await post('/answer', answer)).status).toBe(204)
  expect(await counted()).toBe(before + 1)
  for (const header of ['DNT', 'Sec-GPC']) expect((await post('/answer', answer, { [header]: '1' })).status).toBe(204)
  expect((await post('/answer', answer, {}, make({ statistics: false }))).status).toBe(404)
  expect(await counted()).toBe(before + 1)
})

test.each([
  ['another site', { Origin: 'https://elsewhere.example' }, 403],
  ['a sandboxed frame', { Origin: 'null' }, 403],
  ['another site that hides its name', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['a page of its own', { Origin: 'http://localhost' }, 201],
  ['a page of a listed origin', { Origin: 'https://callable.example' }, 201],
  ['a program', {}, 201],
])('a request from %s', async (_, headers, status) => {
  const answer = await post('/feedback', vote(), headers as Record<string, string>, make({ origins: ['https://callable.example'] }))
  expect(answer.status).toBe(status)
  if (status === 403) expect(await answer.json()).toMatchObject({ error: { code: 'FOREIGN_ORIGIN' } })
})

test('a listed origin is told that it may', async () => {
  const ask = (origin: string) =>
    make({ origins: ['https://callable.example'] }).request('/feedback', {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    })
  expect((await ask('https://callable.example')).headers.get('access-control-allow-origin')).toBe('https://callable.example')
  expect((await ask('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull()
})

test('one address gets so many a minute; another is not touched by it', async () => {
  const limited = make({ perMinute: 3, addressOf: (context) => context.req.header('x-test') })
  const from = (address: string) => post('/feedback', vote(), { 'x-test': address }, limited)
  for (let i = 0; i < 3; i++) expect((await from('a')).status).toBe(201)
  const over = await from('a')
  expect(over.status).toBe(429)
  expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await over.json()).toMatchObject({ error: { code: 'TOO_MANY' } })
  expect((await from('b')).status).toBe(201)
})

test('one reader has one count, whatever of their addresses they use and however a proxy writes it', async () => {
  const limited = make({ perMinute: 2, addressOf: (context) => context.req.header('x-test') })
  const from = async (address: string) => (await post('/feedback', vote(), { 'x-test': address }, limited)).status
  expect([await from('2001:db8:1:2::1'), await from('[2001:db8:1:2:aaaa::2]:443'), await from('2001:DB8:1:2::3')]).toEqual([201, 201, 429])
  expect([await from('203.0.113.7:1'), await from('::ffff:203.0.113.7'), await from('203.0.113.7')]).toEqual([201, 201, 429])
  expect(await from('2001:db8:1:3::1')).toBe(201)
})

test('of pages and questions that the site does not have nothing is taken', async () => {
  const catalogue = {
    pages: [{ path: page, title: 'x', version: 'v', sections: [] }],
    questions: [{ page, id: 'q1', version: 'v1', text: 'x', choices: [] }],
  }
  const known = make({ catalogue: () => catalogue })
  const answer = { page, question: 'q1', version: 'v1', picked: ['a'], right: true, ms: 1200 }
  expect((await post('/feedback', vote(), {}, known)).status).toBe(201)
  expect((await post('/answer', answer, {}, known)).status).toBe(204)
  const before = await count()
  for (const strange of ['/made/up', `${page}/x`, '/', page.toUpperCase()]) {
    const refused = await post('/feedback', vote({ page: strange }), {}, known)
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { error: { code: 'INVALID_FEEDBACK', message: 'page: this site has no such page.' } },
    ])
  }
  expect((await post('/answer', { ...answer, question: 'q2' }, {}, known)).status).toBe(400)
  const report = { id: randomUUID(), about: 'question', page, question: 'made-up', shown: [], picked: [], words: '' }
  expect((await post('/report', report, {}, known)).status).toBe(400)
  expect(await count()).toBe(before)
})

test('methods, types, sizes and addresses that are none have their own answers', async () => {
  const code = async (answer: Response) => [answer.status, ((await answer.json()) as { error: { code: string } }).error.code]
  expect(await code(await api.request('/feedback'))).toEqual([405, 'METHOD_NOT_ALLOWED'])
  expect(await code(await api.request('/nothing'))).toEqual([404, 'NOT_FOUND'])
  expect(await code(await post('/feedback', 'x', { 'Content-Type': 'text/plain' }))).toEqual([415, 'UNSUPPORTED_TYPE'])
  expect(await code(await post('/feedback', '{"id":'))).toEqual([400, 'INVALID_JSON'])
  expect(await code(await post('/feedback', 'x'.repeat(2049)))).toEqual([413, 'BODY_TOO_LARGE'])
})

test('where the store is away the answer is 503, and later again 201', async () => {
  const complain = vi.fn()
  let there = false
  const open = async () => {
    if (!there) throw new Error('The data folder cannot be used.')
    return store
  }
  const flaky = make({ connection: connectStore(open, complain, 1000) })
  for (let i = 0; i < 3; i++) {
    const away = await post('/feedback', vote(), {}, flaky)
    expect(away.status).toBe(503)
    expect(await away.json()).toMatchObject({ error: { code: 'STORE_UNREACHABLE' } })
    expect(away.headers.get('retry-after')).toBe('1')
  }
  expect(complain.mock.calls).toEqual([['The data folder cannot be used.']])
  there = true
  await new Promise((next) => setTimeout(next, 1000))
  expect((await post('/feedback', vote(), {}, flaky)).status).toBe(201)
})

test.each([-3_600_000, -86_400_000 * 400, 3_600_000])(
  'a clock that jumps by %i ms stops no new try and lengthens no wait',
  async (jump) => {
    let there = false
    const open = async () => {
      if (!there) throw new Error('away')
      return store
    }
    const flaky = make({ connection: connectStore(open, vi.fn(), 200) })
    const limited = make({ perMinute: 1 })
    expect((await post('/feedback', vote(), {}, flaky)).status).toBe(503)
    await post('/feedback', vote(), {}, limited)
    const now = Date.now()
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now + jump)
    try {
      there = true
      await new Promise((next) => setTimeout(next, 250))
      expect((await post('/feedback', vote(), {}, flaky)).status).toBe(201)
      const over = await post('/feedback', vote(), {}, limited)
      expect(over.status === 201 || Number(over.headers.get('retry-after')) <= 60).toBe(true)
    } finally {
      clock.mockRestore()
    }
  },
)

test('a form is answered with a page, and what it says is never taken for HTML', async () => {
  const form = make({ replyPage: async ({ title, text, back }) => `<p>${title}: ${text} ${back}</p>` })
  const send = (fields: Record<string, string>) =>
    post('/feedback', new URLSearchParams(fields).toString(), { 'Content-Type': 'application/x-www-form-urlencoded' }, form)
  const before = await count()
  const thanks = await send({ page, helpful: 'no', comment: '', version: 'abc' })
  expect(thanks.status).toBe(201)
  expect(await thanks.text()).toBe(`<p>Thank you: Your answer has reached the author of the page. ${page}</p>`)
  expect(await count()).toBe(before + 1)
  const refused = await send({ page, helpful: '<b>' })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('Not sent: helpful: true or false.')
  expect((await send({ page: '/"><script>', helpful: 'yes' })).status).toBe(400)
})

test('the log names the trace a request belongs to, where it is written as it must be', async () => {
  const log = vi.fn()
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  for (const header of [
    traceparent,
    'secret',
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `${traceparent}\u00e9`.slice(0, -1).toUpperCase(),
  ])
    await post('/feedback', vote(), { traceparent: header }, make({ log }))
  expect(log.mock.calls.map(([fact]) => fact.traceparent)).toEqual([traceparent, undefined, undefined, undefined])
})

test('the log holds no address, no page and no word', async () => {
  const log = vi.fn()
  await post('/feedback', vote({ comment: 'secret' }), { 'x-forwarded-for': '203.0.113.7' }, make({ log }))
  await post('/feedback', vote({ helpful: 'secret' }), {}, make({ log }))
  expect(log.mock.calls.map(([fact]) => ({ ...fact, ms: 0 }))).toEqual([
    { event: 'request', method: 'POST', route: '/feedback', status: 201, ms: 0 },
    { event: 'request', method: 'POST', route: '/feedback', status: 400, code: 'INVALID_FEEDBACK', ms: 0 },
  ])
})
