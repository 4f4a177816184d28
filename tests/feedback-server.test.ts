import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { storeFrom } from '../lib/feedback/store/open'
import { post, startServer, tinySite } from './feedback-server'
import { noPostgres, startPostgres } from './postgres'

const site = tinySite()
const made = [site]
afterAll(() => made.forEach((folder) => void fs.rmSync(folder, { recursive: true })))

function dataFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-data-'))
  made.push(folder)
  return folder
}

const onPostgres = noPostgres ? test.skip : test.concurrent

const vote = (id: string = randomUUID()) => ({ id, page: '/guides/a/b', helpful: true })
const health = async (url: string) => (await fetch(`${url}/healthz`)).json()

/** What a server answers to raw bytes, until it closes the connection. */
function raw(url: string, bytes: string): Promise<string> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(url)
    let answer = ''
    const socket = net.connect(Number(port), hostname, () => socket.write(bytes))
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text
    })
    socket.on('close', () => done(answer)).on('error', failed)
  })
}

const head = (length: number | string) =>
  `POST /api/feedback HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n${typeof length === 'number' ? `Content-Length: ${length}` : length}\r\n\r\n`

test.concurrent('what comes too slowly or too large is cut off, and the server serves on', { timeout: 60_000 }, async () => {
  const data = dataFolder()
  const server = await startServer(site, { DATA_DIR: data })
  const [slowBody, slowHead, large, chunked] = await Promise.all([
    raw(server.url, `${head(100)}{"id":`),
    raw(server.url, 'POST /api/feedback HTTP/1.1\r\nHost:'),
    fetch(`${server.url}/api/feedback`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: 'x'.repeat(500_000) }),
    raw(
      server.url,
      `${head('Transfer-Encoding: chunked\r\nConnection: close')}${'400\r\n'.concat('x'.repeat(1024), '\r\n').repeat(4)}0\r\n\r\n`,
    ),
  ])
  expect(slowBody).toMatch(/^(HTTP\/1.1 408|$)/)
  expect(slowHead).toContain('408')
  expect(large.status).toBe(413)
  expect(chunked).toContain('413')
  expect(await post(`${server.url}/api/feedback`, vote())).toBe(201)
  expect(await server.end('SIGTERM')).toBe(0)
})

test.concurrent('a stop finishes what was accepted', async () => {
  const data = dataFolder()
  const server = await startServer(site, { DATA_DIR: data, FEEDBACK_RATE: '0' })
  const ids = Array.from({ length: 200 }, () => randomUUID())
  const answers = ids.map((id) => post(`${server.url}/api/feedback`, vote(id)))
  await Promise.race(answers)
  const ended = server.end('SIGTERM')
  const statuses = await Promise.all(answers)
  expect(await ended).toBe(0)
  const store = await storeFrom({ DATA_DIR: data })
  const stored = new Set((await store.db.selectFrom('feedback').select('id').execute()).map(({ id }) => id))
  await store.close()
  expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0)
  ids.forEach((id, index) => void expect(stored.has(id), `answered ${statuses[index]}`).toBe(statuses[index] === 201))
})

test.concurrent('a taken port is said in one line', async () => {
  const data = dataFolder()
  const server = await startServer(site, { DATA_DIR: data })
  const { port } = new URL(server.url)
  await expect(startServer(site, { DATA_DIR: data, PORT: port })).rejects.toThrow(
    `ended with 1: Port ${port} is taken by another program. Choose another: PORT=${Number(port) + 1} npm start\n`,
  )
  await server.end('SIGTERM')
})

test.concurrent('a data folder that cannot be written is said in one line; pages are served, the API answers 503', async () => {
  const data = dataFolder()
  const file = path.join(data, 'a-file')
  fs.writeFileSync(file, '')
  const server = await startServer(site, { DATA_DIR: file })
  const lines = server.said().trim().split('\n')
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    event: 'store',
    message: expect.stringMatching(
      /^The data folder .*a-file cannot be used \(EEXIST.*\)\. Make it writable, or choose another with DATA_DIR\.$/,
    ),
  })
  expect((await fetch(`${server.url}/`)).status).toBe(200)
  expect(await post(`${server.url}/api/feedback`, vote())).toBe(503)
  expect(await health(server.url)).toEqual({ pages: 'ok', feedback: 'unreachable' })
  await server.end('SIGTERM')
})

onPostgres(
  'a database that goes away is said in one line, without its password, and taken up again when it is back',
  {
    timeout: 180_000,
  },
  async ({ expect }) => {
    const database = await startPostgres()
    await database.halt()
    const server = await startServer(site, { DATABASE_URL: database.url.replace('callable@', 'callable:hunter2@') })
    expect(server.said().trim().split('\n')).toHaveLength(1)
    expect(server.said()).toMatch(
      /The database at 127\.0\.0\.1:\d+ cannot be used \(.*ECONNREFUSED.*\)\. Start it, or correct DATABASE_URL\./,
    )
    expect(server.said()).not.toContain('hunter2')
    expect((await fetch(`${server.url}/`)).status).toBe(200)
    const id = randomUUID()
    expect(await post(`${server.url}/api/feedback`, vote(id))).toBe(503)
    await database.resume()
    await expect.poll(() => post(`${server.url}/api/feedback`, vote(id)), { timeout: 45_000, interval: 300 }).toBe(201)
    await database.halt()
    expect(await post(`${server.url}/api/feedback`, vote())).toBe(503)
    await database.resume()
    await expect.poll(() => post(`${server.url}/api/feedback`, vote(id)), { timeout: 45_000, interval: 300 }).toBe(200)
    expect(await health(server.url)).toEqual({ pages: 'ok', feedback: 'ok' })
    await server.end('SIGTERM')
    await database.stop()
  },
)

test.concurrent('the insights are a page for whoever has the token, and none for anyone else', async () => {
  const data = dataFolder()
  const without = await startServer(site, { DATA_DIR: data })
  expect((await fetch(`${without.url}/insights?token=`)).status).toBe(404)
  await without.end('SIGTERM')

  const server = await startServer(site, { DATA_DIR: data, INSIGHTS_TOKEN: 'correct horse' })
  const ask = (address: string, headers: Record<string, string> = {}) => fetch(`${server.url}${address}`, { headers, redirect: 'manual' })
  for (const address of ['/insights', '/insights?token=', '/insights?token=correct', '/insights?token=correct%20horses']) {
    const answer = await ask(address)
    expect([answer.status, await answer.text()], address).toEqual([404, expect.stringContaining('nothing here')])
  }
  expect((await ask('/insights', { Authorization: 'Bearer wrong' })).status).toBe(404)
  expect((await ask('/insights', { Authorization: 'Bearer correct horse' })).status).toBe(200)
  const door = await ask('/insights?token=correct%20horse')
  expect([door.status, door.headers.get('location')]).toEqual([303, '/insights'])
  const cookie = door.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
  expect(cookie).not.toContain('horse')
  const page = await ask('/insights', { Cookie: cookie.split(';')[0] ?? '' })
  expect(page.status).toBe(200)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(await page.text()).toContain('<h1 class="title">Insights</h1>')
  for (let i = 0; i < 30; i++) await ask(`/insights?token=guess${i}`)
  expect((await ask('/insights?token=correct%20horse')).status).toBe(429)
  await server.end('SIGTERM')
})
