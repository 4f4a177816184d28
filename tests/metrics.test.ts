import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { post, startServer, tinySite } from './feedback-server'

const site = tinySite()
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-data-'))
afterAll(() => [site, data].forEach((folder) => void fs.rmSync(folder, { recursive: true })))

test('the server counts itself, for whoever has the token', async () => {
  const server = await startServer(site, { DATA_DIR: data, INSIGHTS_TOKEN: 'correct horse', FEEDBACK_RATE: '0' })
  const metrics = (token?: string) =>
    fetch(`${server.url}/metrics`, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } })
  for (const answer of [
    await metrics(),
    await metrics(''),
    await metrics('correct'),
    await fetch(`${server.url}/metrics?token=correct%20horse`),
  ])
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('nothing here')])

  const page = '/secret-page'
  const id = randomUUID()
  for (let i = 0; i < 3; i++) await (await fetch(`${server.url}/`)).text()
  await (await fetch(`${server.url}/_/missing.js`)).text()
  for (const comment of ['secret words', 'secret words']) await post(`${server.url}/api/feedback`, { id, page, helpful: true, comment })
  await (await fetch(`${server.url}/healthz`)).text()
  const answer = await metrics('correct horse')
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const value = (line: string) => Number(new RegExp(`^${line.replace(/[{}"]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1])
  expect(value('callable_http_requests_total{class="page",status="2xx"}')).toBe(3)
  expect(value('callable_http_requests_total{class="asset",status="4xx"}')).toBe(1)
  expect(value('callable_http_requests_total{class="api",status="2xx"}')).toBe(2)
  expect(value('callable_http_request_duration_seconds_count{class="page"}')).toBe(3)
  expect(value('callable_store_writes_total{entry="feedback",result="new"}')).toBe(1)
  expect(value('callable_store_writes_total{entry="feedback",result="known"}')).toBe(1)
  expect(value('callable_store_writes_total{entry="probe",result="new"}')).toBeGreaterThan(0)
  expect(value('callable_store_waiting')).toBe(0)
  expect(value('process_resident_memory_bytes')).toBeGreaterThan(10e6)
  expect(value('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
  expect(text).not.toMatch(/secret|127\.0\.0\.1/)

  // What the dashboard in docs/ draws is there.
  const dashboard = fs.readFileSync('docs/operations/dashboard.json', 'utf8')
  const drawn = new Set(dashboard.match(/\b(callable|process|nodejs)_\w+/g))
  expect([...drawn].filter((name) => !text.includes(`${name} `) && !text.includes(`${name}{`))).toEqual([])
  expect(drawn.size).toBeGreaterThan(7)
  expect(() => JSON.parse(dashboard)).not.toThrow()

  for (let i = 0; i < 90; i++) await (await metrics(`guess ${i}`)).text()
  expect((await metrics('correct horse')).status).toBe(429)
  await server.end('SIGTERM')
})

test('without a token there is no such address', async () => {
  const server = await startServer(site, { DATA_DIR: data })
  expect((await fetch(`${server.url}/metrics`, { headers: { Authorization: 'Bearer ' } })).status).toBe(404)
  await server.end('SIGTERM')
})
