import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserPath } from '../scripts/tools.mjs'

const patience = 300_000
const lesson = 'guides/wsgi-and-asgi/1-what-wsgi-is/lesson.mdx'
const address = '/guides/wsgi-and-asgi/what-wsgi-is/'
const content = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'callable-dev-')), 'content')
const tracked = () => execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' })

let url = ''
let server: ChildProcess
let browser: Browser
let page: Page
let before = ''

beforeAll(async () => {
  before = tracked()
  fs.cpSync('content', content, { recursive: true })
  const port = await freePort()
  url = `http://localhost:${port}`
  server = spawn('npm', ['run', 'dev', '--', '--port', String(port)], {
    env: { ...process.env, CONTENT_DIR: content, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  await new Promise<void>((ready, failed) => {
    for (const stream of [server.stdout, server.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text
        if (said.includes('Ready in')) ready()
      })
    server.on('exit', (code) => failed(new Error(`npm run dev ended with ${code}: ${said}`)))
  })
  browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
  page = await browser.newPage()
}, patience)

afterAll(async () => {
  await browser?.close()
  const ended = new Promise((done) => server.once('exit', done))
  server.kill('SIGTERM')
  await ended
  await expect(fetch(url)).rejects.toThrow()
  fs.rmSync(path.dirname(content), { recursive: true, force: true })
}, patience)

test(
  'pages of every kind answer, and a lesson comes alive: its quiz can be answered, its sample runs',
  async () => {
    for (const one of ['/', '/guides/wsgi-and-asgi/', '/glossary/', '/authors/', '/servers/', '/teach/', '/lab/', '/review/', address])
      expect([one, (await fetch(url + one)).status]).toEqual([one, 200])
    const labs = await (await fetch(`${url}${address}labs.json`)).json()
    expect(Object.keys(labs).length).toBeGreaterThan(0)
    await page.goto(url + address)
    await page.locator('html.js').waitFor()
    const run = page.locator('[data-lab-do="run"]').first()
    await expect.poll(() => run.isVisible(), { timeout: 30_000 }).toBe(true)
    await run.click()
    await page.locator('.lab .ev').first().waitFor({ timeout: patience })
  },
  patience,
)

test(
  'an edit is seen within two seconds, a mistake is shown where it is, and other pages go on',
  async () => {
    const file = path.join(content, lesson)
    const text = fs.readFileSync(file, 'utf8')
    await page.goto(url + address)
    await page.locator('html.js').waitFor()
    const asked = Date.now()
    await page.reload()
    await page.locator('html.js').waitFor()
    // Where other work is on the machine, a page that did not change takes long too.
    const bar = Math.max(2000, 3 * (Date.now() - asked))

    const edited = Date.now()
    fs.writeFileSync(file, text.replace(/\n## /, '\nThis sentence was written a moment ago.\n\n## '))
    await page.getByText('This sentence was written a moment ago.').waitFor({ timeout: patience })
    expect(Date.now() - edited).toBeLessThan(bar)

    fs.writeFileSync(file, text.replace(/\n## /, '\n<Sample file="helo.py" />\n\n## '))
    const problems = page.locator('[data-problems]')
    await problems.getByText('lesson.mdx:').waitFor({ timeout: patience })
    expect(await problems.textContent()).toContain('helo.py')
    const broken = await fetch(url + address)
    expect(broken.status).toBe(200)
    expect(await broken.text()).toMatch(/<section[^>]*data-problems/)
    for (const other of ['/', '/guides/wsgi-and-asgi/why-asgi-exists/']) {
      const answer = await fetch(url + other)
      expect([other, answer.status]).toEqual([other, 200])
      // Drawn, that is: what a page that is not found would show comes along as data.
      expect(await answer.text()).not.toMatch(/<section[^>]*data-problems/)
    }

    fs.writeFileSync(file, text.replace(/^title:.*$/m, 'titel: What WSGI is'))
    await problems.getByText('titel').waitFor({ timeout: patience })
    expect((await fetch(url + address)).status).toBe(200)

    fs.writeFileSync(file, text)
    await problems.waitFor({ state: 'detached', timeout: patience })
    await page.locator('main h1').waitFor()
  },
  patience,
)

test('development writes to no tracked file', () => {
  expect(tracked()).toBe(before)
})

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
}
