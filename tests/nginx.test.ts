import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, test as always, beforeAll, describe, expect, vi } from 'vitest'
import { nginxConfig } from '../lib/delivery/build/host-files'
import { headerRules, headersFor } from '../lib/delivery/serve/headers'
import { styleHash } from '../lib/delivery/serve/style-hash'
import { freePort } from '../lib/recorder/launch'
import { nginxPath } from '../scripts/tools.mjs'

const nginx = nginxPath()
if (!nginx && process.env.CI) throw new Error('No nginx on this machine. On Debian: apt-get install nginx-light.')
if (!nginx) console.warn('Left out: the tests with nginx. On Debian: apt-get install nginx-light.')
const test = always.skipIf(!nginx)

const page = '<style>p{}</style><p>page</p>'
const script = 'x'.repeat(1000)

describe.each(['', '/learn'])('behind nginx below “%s”', (base) => {
  let folder = ''
  let url = ''
  let running: ChildProcess
  const passed: IncomingMessage[] = []
  const beside = createServer((request, response) => {
    passed.push(request)
    response.end('from the server')
  })

  beforeAll(async () => {
    if (!nginx) return
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-nginx-'))
    fs.chmodSync(folder, 0o755)
    const out = path.join(folder, 'out')
    for (const [name, text] of Object.entries({
      'index.html': page,
      '404.html': `${page} nothing here`,
      'guides/a/index.html': page,
      'embed/a/index.html': page,
      '_/start.ABC.js': script,
      '_/sandbox/1-a.html': '<p>sandbox</p>',
    })) {
      fs.mkdirSync(path.dirname(path.join(out, name)), { recursive: true })
      fs.writeFileSync(path.join(out, name), text)
      fs.writeFileSync(path.join(out, `${name}.gz`), gzipSync(text))
    }
    await new Promise<void>((done) => beside.listen(0, '127.0.0.1', done))
    const port = await freePort()
    const server = nginxConfig(out, out, `http://127.0.0.1:${(beside.address() as AddressInfo).port}`, base)
      .replace('listen 80', `listen 127.0.0.1:${port}`)
      .replaceAll('/var/log/nginx', folder)
    const whole = `daemon off; pid ${folder}/pid; error_log ${folder}/error.log info; events {}
http { include /etc/nginx/mime.types; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`).join(' ')}
${server} }`
    fs.writeFileSync(path.join(folder, 'nginx.conf'), whole)
    running = spawn(nginx, ['-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'error.log')], { stdio: 'ignore' })
    url = `http://127.0.0.1:${port}${base}`
    await vi.waitFor(async () => expect((await fetch(`${url}/`)).ok).toBe(true), { timeout: 20_000 })
  })
  afterAll(async () => {
    beside.close()
    if (!nginx) return
    const ended = new Promise((done) => running.once('exit', done))
    running.kill('SIGQUIT')
    await ended
    fs.rmSync(folder, { recursive: true })
  })

  test('every file has the headers of the table', async () => {
    const rules = headerRules(styleHash(path.join(folder, 'out')))
    for (const address of ['/', '/guides/a', '/guides/a/', '/embed/a/', '/_/start.ABC.js', '/_/sandbox/1-a.html']) {
      const answer = await fetch(url + address)
      expect(answer.status, address).toBe(200)
      for (const [name, value] of Object.entries(headersFor(address, rules))) expect(answer.headers.get(name), address).toBe(value)
    }
  })

  test('what is compressed says that it varies', async () => {
    for (const encoding of ['gzip', 'identity']) {
      const answer = await fetch(`${url}/_/start.ABC.js`, { headers: { 'Accept-Encoding': encoding } })
      expect(answer.headers.get('vary')).toBe('Accept-Encoding')
      expect(await answer.text()).toBe(script)
    }
  })

  test('nobody keeps that something is not there', async () => {
    for (const address of ['/nowhere', '/_/missing.ABC.js', '/guides/a/index.html/x', `/${'a'.repeat(300)}`]) {
      const answer = await fetch(url + address)
      expect([answer.status, answer.headers.get('cache-control')], address).toEqual([404, 'no-cache'])
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(await answer.text()).toContain('nothing here')
    }
    if (base) expect((await fetch(new URL('/guides/a/', url))).status).toBe(404)
  })

  test('the server is asked for the rest, and told who asks and how', async () => {
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('from the server')
    expect(passed.at(-1)?.url).toBe(`${base}/healthz`)
    expect(passed.at(-1)?.headers).toMatchObject({ 'x-forwarded-proto': 'http', 'x-forwarded-for': '127.0.0.1' })
  })

  test('no log holds a token, also where the server is away', async () => {
    await fetch(`${url}/insights?token=secret1`)
    await fetch(`${url}/guides/a/?token=secret2`)
    beside.closeAllConnections()
    await new Promise<void>((done) => beside.close(() => done()))
    expect((await fetch(`${url}/insights?token=secret3`)).status).toBe(502)
    const logs = ['access.log', 'error.log'].map((name) => fs.readFileSync(path.join(folder, name), 'utf8')).join('\n')
    expect(logs).toContain(`"GET ${base}/insights HTTP/1.1" 502`)
    expect(logs).not.toContain('secret')
  })
})
