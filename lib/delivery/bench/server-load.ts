import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import Database from 'libsql'
import { bundleServer } from '../build/server'
import type { Figure } from './bars'
import { launchServer, residentMemory } from './launch-server'

const rounds = 3
const seconds = 5
const requests = 100_000

/** Requests a second of a page and of feedback that is stored, each beside its bare likeness in the same run, and the server's memory after 100,000 requests. Takes about a minute and a half. */
export async function measureServer(out: string, page: string): Promise<Figure[]> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-load-'))
  const site = await launchServer(await bundleServer(), { OUT_DIR: out, PORT: '0', DATA_DIR: data, FEEDBACK_RATE: '0' })
  const bare = await launchServer(['--import', 'tsx', 'lib/delivery/bench/bare-route.ts', path.join(out, page, 'index.html.br')], {})
  try {
    const begun = residentMemory(site.pid)
    const [pages, routes, writes, loops] = [[], [], [], []] as number[][] as [number[], number[], number[], number[]]
    let answered = 0
    for (let round = 0; round < rounds; round++) {
      routes.push((await get(bare.url)).rate)
      const read = await get(`${site.url}${page.slice(1)}/`)
      pages.push(read.rate)
      loops.push(bareLoop(data))
      const written = await write(site.url)
      writes.push(written.rate)
      answered += read.answered + written.answered
    }
    if (answered < requests) await get(`${site.url}${page.slice(1)}/`, requests - answered)
    const rate = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
    return [
      { what: 'page from a bare Hono route', value: Math.round(rate(routes)), unit: '/s' },
      { what: 'page from the site', value: Math.round(rate(pages)), unit: '/s' },
      { what: 'bare route over site', value: rate(routes) / rate(pages), unit: '', bar: 1 / 0.9 },
      { what: 'rows in a bare SQLite loop', value: Math.round(rate(loops)), unit: '/s' },
      { what: 'feedback stored', value: Math.round(rate(writes)), unit: '/s' },
      { what: 'bare loop over feedback', value: rate(loops) / rate(writes), unit: '', bar: 2 },
      { what: 'memory at the start', value: begun, unit: 'MB' },
      { what: `memory after ${requests.toLocaleString('en')} requests and more`, value: residentMemory(site.pid), unit: 'MB', bar: 150 },
    ]
  } finally {
    for (const { process } of [site, bare]) process.kill('SIGKILL')
    fs.rmSync(data, { recursive: true, force: true })
  }
}

async function get(url: string, amount?: number) {
  const result = await autocannon({
    url,
    connections: 20,
    ...(amount ? { amount } : { duration: seconds }),
    headers: { 'accept-encoding': 'br' },
  })
  return sound(result)
}

async function write(site: string) {
  const body = () =>
    JSON.stringify({ id: randomUUID(), page: '/guides/wsgi-and-asgi/what-wsgi-is', helpful: true, comment: 'Clear to the end.' })
  const setupRequest = (request: autocannon.Request): autocannon.Request => ({ ...request, body: body() })
  const headers = { 'content-type': 'application/json' }
  const result = await autocannon({
    url: `${site}api/feedback`,
    connections: 50,
    duration: seconds,
    requests: [{ method: 'POST', headers, setupRequest }],
  })
  return sound(result)
}

function sound({ requests, duration, non2xx, errors }: autocannon.Result) {
  if (non2xx || errors) throw new Error(`${non2xx} requests were refused and ${errors} broke: the figures would mean nothing.`)
  return { rate: requests.total / duration, answered: requests.total }
}

/** Rows a second, each in a commit of its own that is flushed as the site's are. */
function bareLoop(folder: string): number {
  const file = new Database(path.join(folder, 'bare.db'))
  for (const setting of ['journal_mode = WAL', 'synchronous = FULL']) file.pragma(setting)
  file.exec(
    'create table if not exists bare (id text primary key, page text, version text, helpful integer, comment text, changed integer, at text)',
  )
  const insert = file.prepare('insert into bare values (?, ?, ?, ?, ?, ?, ?)')
  const began = performance.now()
  let rows = 0
  for (; performance.now() - began < seconds * 1000; rows++)
    insert.run([randomUUID(), '/guides/wsgi-and-asgi/what-wsgi-is', '', 1, 'Clear to the end.', 0, new Date().toISOString()])
  const rate = (rows * 1000) / (performance.now() - began)
  file.close()
  return rate
}
