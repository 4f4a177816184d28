import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { afterAll, test } from 'vitest'
import { storeFrom } from '../lib/feedback/store/open'
import { post, startServer, type TestServer, tinySite } from './feedback-server'

const site = tinySite()
fs.writeFileSync(path.join(site, '_', 'big.ABC.wasm'), Buffer.alloc(9_600_000, 'x'))
const made = [site]
afterAll(() => made.forEach((folder) => void fs.rmSync(folder, { recursive: true, force: true })))

function dataFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-data-'))
  made.push(folder)
  return folder
}

const onLinux = process.platform === 'linux' ? test.concurrent : test.skip

const vote = (id: string = randomUUID()) => ({ id, page: '/guides/a/b', helpful: true })
const send = (server: TestServer, id?: string) => post(`${server.url}/api/feedback`, vote(id))
const feedbackOf = async (server: TestServer) => ((await (await fetch(`${server.url}/healthz`)).json()) as { feedback: string }).feedback
const pause = (ms: number) => new Promise((next) => setTimeout(next, ms))

/** Bytes of memory and open files of a server, as Linux tells. */
const memoryOf = ({ pid }: TestServer) => 1024 * Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
const filesOf = ({ pid }: TestServer) => fs.readdirSync(`/proc/${pid}/fd`).length

onLinux('200 readers that take nothing cost little, and are cut off', { timeout: 120_000 }, async ({ expect }) => {
  const server = await startServer(site, { DATA_DIR: dataFolder() })
  const before = memoryOf(server)
  const files = filesOf(server)
  const { port } = new URL(server.url)
  const readers = Array.from({ length: 200 }, () => {
    const socket = net.connect(Number(port), '127.0.0.1', () => socket.write('GET /_/big.ABC.wasm HTTP/1.1\r\nHost: x\r\n\r\n'))
    return socket.on('error', () => undefined).pause()
  })
  await expect.poll(() => filesOf(server), { timeout: 20_000 }).toBeGreaterThan(files + 300)
  await pause(3000)
  expect(memoryOf(server) - before).toBeLessThan(250e6)
  expect((await fetch(`${server.url}/`)).status).toBe(200)
  await expect.poll(() => filesOf(server), { timeout: 60_000, interval: 500 }).toBeLessThan(files + 20)
  for (const socket of readers) socket.destroy()
  await server.end('SIGTERM')
})

test.concurrent('a reader who takes slowly gets all of it', { timeout: 60_000 }, async ({ expect }) => {
  const server = await startServer(site, { DATA_DIR: dataFolder() })
  const { port } = new URL(server.url)
  let taken = 0
  await new Promise<void>((done, failed) => {
    const socket = net.connect(Number(port), '127.0.0.1', () =>
      socket.write('GET /_/big.ABC.wasm HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    )
    socket.on('data', (bytes) => {
      taken += bytes.length
      socket.pause()
      setTimeout(() => socket.resume(), 60)
    })
    socket.on('end', done).on('error', failed)
  })
  expect(taken).toBeGreaterThan(9_600_000)
  await server.end('SIGTERM')
})

test.concurrent('a stop lets no connection wait for more, and is over within five seconds', { timeout: 60_000 }, async ({ expect }) => {
  const server = await startServer(site, { DATA_DIR: dataFolder() })
  const agent = new http.Agent({ keepAlive: true, maxSockets: 4 })
  const statuses: number[] = []
  let asking = true
  const reader = async () => {
    while (asking)
      await new Promise<void>((next) => {
        const request = http.get(`${server.url}/`, { agent }, (response) => {
          statuses.push(response.statusCode ?? 0)
          response.resume().on('close', next)
        })
        request.on('error', () => {
          asking = false
          next()
        })
      })
  }
  const readers = Array.from({ length: 4 }, reader)
  await pause(300)
  // One that has begun to say what it wants and does not go on.
  const { port } = new URL(server.url)
  const silent = net.connect(Number(port), '127.0.0.1', () => silent.write('GET / HTTP/1.1\r\nHost:')).on('error', () => undefined)
  await pause(200)
  const began = performance.now()
  expect(await server.end('SIGTERM')).toBe(0)
  expect(performance.now() - began).toBeLessThan(5000)
  await Promise.all(readers)
  expect(statuses.length).toBeGreaterThan(10)
  expect(statuses.every((status) => status === 200)).toBe(true)
  silent.destroy()
})

test.concurrent('while another program holds the lock of the file, pages are served; the entry is kept once it is free', async ({
  expect,
}) => {
  const data = dataFolder()
  const server = await startServer(site, { DATA_DIR: data })
  const other = new Database(path.join(data, 'feedback.db'))
  other.exec('begin exclusive')
  const id = randomUUID()
  const kept = send(server, id)
  await pause(100)
  const began = performance.now()
  for (let i = 0; i < 10; i++) expect((await fetch(`${server.url}/`)).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(1500)
  other.exec('rollback')
  expect(await kept).toBe(201)
  other.exec('begin exclusive')
  const many = await Promise.all(Array.from({ length: 30 }, () => send(server)))
  expect(new Set(many)).toEqual(new Set([503]))
  expect(server.said()).toMatch(/feedback\.db in .* is locked \(SQLITE_BUSY: database is locked\)\. End the other program/)
  other.exec('rollback')
  other.close()
  expect(await send(server)).toBe(201)
  await server.end('SIGTERM')
})

test.concurrent('a deleted data folder is told, and nothing that goes with it is acknowledged', async ({ expect }) => {
  const data = dataFolder()
  const server = await startServer(site, { DATA_DIR: data, FEEDBACK_RATE: '0' })
  expect(await send(server)).toBe(201)
  expect(await feedbackOf(server)).toBe('ok')
  fs.rmSync(data, { recursive: true })
  await pause(300)
  expect(await feedbackOf(server)).toBe('unreachable')
  expect(server.said()).toContain('feedback.db was removed')
  // It is opened anew, and what is acknowledged from now on is there.
  const id = randomUUID()
  await expect.poll(() => send(server, id), { timeout: 20_000 }).toBe(201)
  fs.rmSync(data, { recursive: true })
  const lost = randomUUID()
  expect(await send(server, lost)).toBe(503)
  await expect.poll(() => send(server, lost), { timeout: 20_000 }).toBe(201)
  await server.end('SIGTERM')
  const store = await storeFrom({ DATA_DIR: data })
  expect(await store.db.selectFrom('feedback').select('id').execute()).toEqual([{ id: lost }])
  await store.close()
})

test.concurrent('a disk that takes no more is told, and the first reason with it', { timeout: 60_000 }, async ({ expect }) => {
  const server = await startServer(site, { DATA_DIR: dataFolder(), FEEDBACK_RATE: '0' }, 'trap "" XFSZ; ulimit -f 200')
  const comment = 'x'.repeat(1000)
  // What was written ahead is put where it belongs as often as it helps; then nothing does.
  for (let refused = 0, i = 0; refused < 10 && i < 2000; i++) {
    const status = await post(`${server.url}/api/feedback`, { ...vote(), comment })
    refused = status === 503 ? refused + 1 : 0
  }
  // A small one may still find room in what there is; one as large as they can be does not, and that is what health asks.
  expect(await post(`${server.url}/api/feedback`, { ...vote(), comment })).toBe(503)
  expect(await feedbackOf(server)).toBe('unreachable')
  expect(server.said()).toMatch(/SQLITE_(FULL|IOERR)/)
  expect(server.said()).not.toContain('rollback')
  expect((await fetch(`${server.url}/`)).status).toBe(200)
  await server.end('SIGTERM')
})

test.concurrent('a damaged file has a remedy of its own, at the start and under way', async ({ expect }) => {
  const data = dataFolder()
  const file = path.join(data, 'feedback.db')
  fs.writeFileSync(file, 'no database '.repeat(1000))
  const server = await startServer(site, { DATA_DIR: data })
  const remedy = /feedback\.db in .* is damaged \(SQLITE_(NOTADB|CORRUPT).*\)\. Put it aside, .*: npm run restore -- FILE/
  expect(server.said()).toMatch(remedy)
  expect(await feedbackOf(server)).toBe('unreachable')
  expect(await send(server)).toBe(503)
  fs.rmSync(file)
  await expect.poll(() => send(server), { timeout: 20_000 }).toBe(201)
  await server.end('SIGTERM')
})

test.concurrent('a file that may only be read is told', async ({ expect }) => {
  const data = dataFolder()
  await (await storeFrom({ DATA_DIR: data })).close()
  const file = path.join(data, 'feedback.db')
  fs.chmodSync(data, 0o777)
  fs.chmodSync(file, 0o444)
  const asAnyone = process.getuid?.() === 0 ? 'exec setpriv --reuid=65534 --regid=65534 --clear-groups "$0" "$@"' : ':'
  const server = await startServer(site, { DATA_DIR: data }, asAnyone)
  expect(await feedbackOf(server)).toBe('unreachable')
  expect(await send(server)).toBe(503)
  expect(server.said()).toMatch(/SQLITE_READONLY/)
  expect((await fetch(`${server.url}/`)).status).toBe(200)
  await server.end('SIGTERM')
})
