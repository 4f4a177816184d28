import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import { storeFrom } from '../../feedback/store/open'
import { bundleServer } from '../build/server'
import type { Figure } from './bars'
import { type BenchServer, launchServer, openFiles, residentMemory } from './launch-server'

const token = 'load'
const idle = 200
const floodRows = 50_000
const pause = (ms: number) => new Promise((next) => setTimeout(next, ms))

/** What a server does under abuse: readers that take nothing of the largest file, and an author who reads the insights after a flood of opinions on pages there are not and on one there is. Takes about a minute and a half. */
export async function measureAbuse(out: string, page: string): Promise<Figure[]> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-load-'))
  const server = await start(out, data)
  try {
    const begun = residentMemory(server.pid)
    const files = openFiles(server.pid)
    const began = performance.now()
    const readers = Array.from({ length: idle }, () => readNothing(server, largestFile(out)))
    await pause(5000)
    const held = residentMemory(server.pid) - begun
    const served = await timeOf(() => fetch(`${server.url}${page.slice(1)}/`).then((answer) => answer.text()))
    while (openFiles(server.pid) > files + 10) await pause(250)
    const cut = (performance.now() - began) / 1000
    for (const reader of readers) reader.destroy()

    const store = await storeFrom({ DATA_DIR: data })
    const vote = { version: 'x', helpful: 0, comment: null, changed: 0, at: new Date().toISOString() }
    for (let from = 0; from < floodRows; from += 1000) {
      const rows = Array.from({ length: 1000 }, (_, i) => ({
        ...vote,
        id: randomUUID(),
        page: from % 2000 ? page : `/made/up/${from + i}`,
      }))
      await store.db.insertInto('feedback').values(rows).execute()
    }
    await store.close()
    let longest = 0
    const asking = timeOf(() =>
      fetch(`${server.url}insights`, { headers: { authorization: `Bearer ${token}` } }).then((answer) => answer.text()),
    )
    let over = false
    asking.then(() => (over = true))
    while (!over) longest = Math.max(longest, await timeOf(() => fetch(`${server.url}${page.slice(1)}/`).then((answer) => answer.text())))
    return [
      { what: `memory that ${idle} readers hold who take nothing`, value: held, unit: 'MB', bar: 150 },
      { what: 'a page meanwhile', value: served, unit: 'ms', bar: 500 },
      { what: 'until they are cut off', value: cut, unit: 's', bar: 45 },
      { what: `insights after ${floodRows.toLocaleString('en')} opinions`, value: await asking, unit: 'ms', bar: 2000 },
      { what: 'the longest wait for a page meanwhile', value: longest, unit: 'ms', bar: 1000 },
    ]
  } finally {
    server.process.kill('SIGKILL')
    fs.rmSync(data, { recursive: true, force: true })
  }
}

/** Minutes of what a site is asked in a day, at once: pages and their files, opinions, the health check, figures, and some who read nothing. The 99th percentile of each, and the memory at its highest. */
export async function measureMixed(out: string, page: string, minutes: number): Promise<Figure[]> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-load-'))
  const server = await start(out, data)
  try {
    const assets = fs.readdirSync(path.join(out, '_')).filter((name) => name.endsWith('.js'))
    const duration = minutes * 60
    const headers = { 'accept-encoding': 'br' }
    const paced = { duration, headers, timeout: 30 }
    const opinion = () => JSON.stringify({ id: randomUUID(), page, helpful: true, comment: 'Clear to the end.' })
    let highest = 0
    const watching = setInterval(() => {
      highest = Math.max(highest, residentMemory(server.pid))
    }, 500)
    let mixing = true
    const silent = Array.from({ length: 10 }, async () => {
      while (mixing) {
        const reader = readNothing(server, largestFile(out))
        for (let second = 0; mixing && second < 45; second++) await pause(1000)
        reader.destroy()
      }
    })
    const [pages, files, opinions, health] = await Promise.all([
      autocannon({ ...paced, url: `${server.url}${page.slice(1)}/`, connections: 10, overallRate: 100 }),
      autocannon({
        ...paced,
        url: server.url,
        connections: 10,
        overallRate: 100,
        requests: assets.map((name) => ({ path: `/_/${name}` })),
      }),
      autocannon({
        ...paced,
        url: `${server.url}api/feedback`,
        connections: 10,
        overallRate: 20,
        requests: [
          {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            setupRequest: (request) => ({ ...request, body: opinion() }),
          },
        ],
      }),
      autocannon({ ...paced, url: `${server.url}healthz`, connections: 1, overallRate: 1 }),
    ])
    mixing = false
    clearInterval(watching)
    const wrong = [pages, files, opinions, health].reduce((sum, one) => sum + one.non2xx + one.errors, 0)
    server.process.kill('SIGTERM')
    await Promise.all([new Promise((done) => server.process.once('exit', done)), ...silent])
    const store = await storeFrom({ DATA_DIR: data })
    const { count } = await store.db
      .selectFrom('feedback')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    await store.close()
    const rate = (one: autocannon.Result) => Math.round(one.requests.total / one.duration)
    const lost = Math.max(0, opinions['2xx'] - Number(count))
    return [
      { what: `pages over ${minutes} minutes`, value: rate(pages), unit: '/s' },
      { what: 'a page, 99th percentile', value: pages.latency.p99, unit: 'ms', bar: 100 },
      { what: 'files of pages', value: rate(files), unit: '/s' },
      { what: 'a file, 99th percentile', value: files.latency.p99, unit: 'ms', bar: 100 },
      { what: 'opinions', value: rate(opinions), unit: '/s' },
      { what: 'an opinion, 99th percentile', value: opinions.latency.p99, unit: 'ms', bar: 250 },
      { what: 'health, 99th percentile', value: health.latency.p99, unit: 'ms', bar: 250 },
      { what: 'answers that went wrong', value: wrong, unit: '', bar: 0 },
      { what: 'opinions acknowledged and not in the store', value: lost, unit: '', bar: 0 },
      { what: 'memory at its highest', value: highest, unit: 'MB', bar: 250 },
    ]
  } finally {
    server.process.kill('SIGKILL')
    fs.rmSync(data, { recursive: true, force: true })
  }
}

const start = async (out: string, data: string): Promise<BenchServer> =>
  launchServer(await bundleServer(), { OUT_DIR: out, PORT: '0', DATA_DIR: data, FEEDBACK_RATE: '0', INSIGHTS_TOKEN: token })

/** The address of the largest file of Python. */
function largestFile(out: string): string {
  const [version = ''] = fs.readdirSync(path.join(out, '_/py'))
  return `/_/py/${version}/pyodide.asm.wasm`
}

/** Asks for a file and takes nothing of it. */
function readNothing({ url }: BenchServer, file: string): net.Socket {
  const socket = net.connect(Number(new URL(url).port), 'localhost', () => socket.write(`GET ${file} HTTP/1.1\r\nHost: load\r\n\r\n`))
  return socket.on('error', () => undefined).pause()
}

async function timeOf(action: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await action()
  return performance.now() - began
}
