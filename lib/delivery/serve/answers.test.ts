import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { swapFolder } from '../build/swap-folder'
import { siteApp } from './app'

let out = ''
const text = 'alphabet'.repeat(100)
const large = Buffer.from(Array.from({ length: 500_000 }, (_, i) => i % 251))

beforeAll(() => {
  out = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-out-'))
  fs.mkdirSync(path.join(out, '_/py'), { recursive: true })
  fs.mkdirSync(path.join(out, 'guides'))
  write('404.html', '<style>p{}</style><p>nothing here</p>')
  write('index.html', '<style>p{}</style><p>home</p>')
  write('guides/index.html', '<style>p{}</style><p>guides</p>')
  write('robots.txt', 'none')
  write('_/start.ABC.js', text)
  write('_/start.ABC.js.br', brotliCompressSync(text))
  write('_/start.ABC.js.gz', gzipSync(text))
  write('_/py/big.wasm', large)
})
afterAll(() => fs.rmSync(out, { recursive: true }))

const hashOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`
const write = (name: string, content: string | Buffer) => fs.writeFileSync(path.join(out, name), content)
const ask = (address: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  siteApp(out).request(address, { headers, ...init })

test.each([
  '/index.html/',
  '/robots.txt/x',
  '/robots.txt/index.html',
  '/index.html/x/y/',
  `/${'a'.repeat(256)}`,
  `/${'ä'.repeat(200)}`,
  `/guides/${'a'.repeat(5000)}/`,
  '/%00',
  '/guides/%00/',
  '/%ff',
  '/guides//',
  '//',
  '/_/start.ABC.js/',
  '/_/missing.DEF.js',
  '/_next/static/none.css',
  '/embed/none/',
])('%s is not there, and nobody keeps that', async (address) => {
  const answer = await ask(`http://localhost${address}`)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('nothing here')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'permissions-policy'])
    expect(answer.headers.get(name), name).toBeTruthy()
})

test('what goes wrong inside is answered with the table, and told', async () => {
  const told: string[] = []
  const app = siteApp(
    out,
    '',
    (beside) =>
      void beside.get('/wrong', () => {
        throw new Error('inside')
      }),
    (error) => told.push(error.message),
  )
  const answer = await app.request('/wrong')
  expect([answer.status, answer.headers.get('cache-control'), told]).toEqual([500, 'no-cache', ['inside']])
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test.each([
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['BR', 'br'],
  ['br;q=0', null],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000, *', 'gzip'],
  ['xbrx', null],
  ['xbrx, gzip;q=0.5', 'gzip'],
  ['gzip;q=1.0, br;q=0.1', 'gzip'],
  ['*', 'br'],
  ['*;q=0', null],
  ['identity', null],
  ['identity;q=1, br;q=0.5', null],
  ['identity;q=0', null],
  ['identity;q=0, *', 'br'],
  ['', null],
  [', ;', null],
])('to Accept-Encoding %j the answer is %j', async (header, encoding) => {
  const answer = await ask('/_/start.ABC.js', { 'Accept-Encoding': header })
  expect(answer.headers.get('content-encoding')).toBe(encoding)
  expect(answer.headers.get('vary')).toBe('Accept-Encoding')
})

describe.each(['/_/start.ABC.js', '/_/py/big.wasm'])('a part of %s', (address) => {
  const whole = () => Buffer.from(address.endsWith('.js') ? text : large)
  const tagOf = async () => (await ask(address)).headers.get('etag') ?? ''

  test.each([
    ['bytes=0-99', 0, 100],
    ['bytes=100-', 100, undefined],
    ['bytes=-50', -50, undefined],
    ['bytes=10-99999999999999999999', 10, undefined],
    ['BYTES=0-0', 0, 1],
    ['bytes=0-9,10-19', 0, 20],
  ])('%s', async (range, start, end) => {
    const answer = await ask(address, { Range: range })
    expect(answer.status).toBe(206)
    expect(answer.headers.get('etag')).toBe(await tagOf())
    expect(Buffer.from(await answer.arrayBuffer()).equals(whole().subarray(start, end))).toBe(true)
    expect(answer.headers.get('content-range')).toMatch(new RegExp(`/${whole().length}$`))
  })

  test.each(['bytes=9-5', 'bytes=x-', 'bytes', 'lines=0-9', 'bytes=0-1,100-101', 'bytes=-'])(
    '%s says nothing that can be followed: the whole comes',
    async (range) => {
      const answer = await ask(address, { Range: range })
      expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, whole().length])
    },
  )

  test('one that lies behind the end is none, and nobody keeps that', async () => {
    const answer = await ask(address, { Range: 'bytes=900000-' })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, `bytes */${whole().length}`])
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  test('is sent where the reader holds the rest of the same file, otherwise the whole', async () => {
    const first = await ask(address)
    const same = first.headers.get('etag') ?? ''
    const status = async (unless: string) => (await ask(address, { Range: 'bytes=5-9', 'If-Range': unless })).status
    expect(await status(same)).toBe(206)
    expect(await status(first.headers.get('last-modified') ?? '')).toBe(206)
    for (const other of ['"other"', `W/${same}`, 'Thu, 01 Jan 1970 00:00:00 GMT', same.slice(1, -1)]) expect(await status(other)).toBe(200)
  })

  test('a file that the reader has is not sent again', async () => {
    const same = await tagOf()
    for (const header of [same, `W/${same}`, `"x", ${same}`, '*'])
      expect((await ask(address, { 'If-None-Match': header })).status, header).toBe(304)
    expect((await ask(address, { 'If-None-Match': same.slice(0, -2) })).status).toBe(200)
    expect((await ask(address, { 'If-None-Match': same, Range: 'bytes=0-9' })).status).toBe(304)
  })

  test('HEAD says what GET would', async () => {
    const answer = await ask(address, { Range: 'bytes=0-9' }, { method: 'HEAD' })
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, String(whole().length), ''])
  })
})

test('each encoding has a tag of its own', async () => {
  const tags = await Promise.all(
    ['br', 'gzip', ''].map(async (one) => (await ask('/_/start.ABC.js', { 'Accept-Encoding': one })).headers.get('etag')),
  )
  expect(new Set(tags).size).toBe(3)
})

test('a page built anew under a running server is answered with the policy of the style sheet it holds', async () => {
  const app = siteApp(out)
  const policy = async (address: string) => (await app.request(address)).headers.get('content-security-policy')
  expect(await policy('/guides/')).toBe(await policy('/'))
  fs.writeFileSync(path.join(out, 'guides/index.html'), '<style>p{color:red}</style><p>anew</p>')
  await new Promise((next) => setTimeout(next, 1100))
  const answer = await app.request('/guides/')
  expect(await answer.text()).toContain('anew')
  expect(answer.headers.get('content-security-policy')).toContain(hashOf('p{color:red}'))
  expect(await policy('/')).not.toBe(answer.headers.get('content-security-policy'))
})

test('a site that is put in the place of another under a running server is the one or the other', async () => {
  const app = siteApp(out)
  const other = `${out}-other`
  let swapping = true
  const seen = new Set<string>()
  const reader = async () => {
    while (swapping) {
      const answer = await app.request('/guides/')
      const text = await answer.text()
      const style = /<style>(.*)<\/style>/.exec(text)?.[1] ?? ''
      seen.add(`${answer.status} ${answer.headers.get('content-security-policy')?.includes(hashOf(style))}`)
      await new Promise(setImmediate)
    }
  }
  const readers = Array.from({ length: 4 }, reader)
  for (let round = 0; round < 4; round++) {
    fs.cpSync(out, other, { recursive: true })
    fs.writeFileSync(path.join(other, 'guides/index.html'), `<style>p{margin:${round}}</style><p>${round}</p>`)
    swapFolder(other, out)
    await new Promise((next) => setTimeout(next, 400))
  }
  swapping = false
  await Promise.all(readers)
  expect([...seen]).toEqual(['200 true'])
})

test('while the site is not there, the server says so and comes back with it', async () => {
  const app = siteApp(out)
  fs.renameSync(out, `${out}-away`)
  const answer = await app.request('/')
  fs.renameSync(`${out}-away`, out)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await app.request('/')).status).toBe(200)
})
