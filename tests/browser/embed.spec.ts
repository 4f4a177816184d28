import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base, expect, type Page } from '@playwright/test'
import { embedPath } from '@/lib/site/embed-message'
import { give, responseTo } from './answer'
import { guide, phases } from './site'

const phase = phases[0]!
const name = `${guide.slug}/${phase.slug}`
const question = phase.questions[0]!

type Host = { origin: string; show(page: Page, src: string, above?: number): Promise<void> }

/** A course page of another origin, as a learning system would serve it: it listens, sizes the frame, and keeps what it was told. */
const test = base.extend<{ host: Host; quiet: undefined }>({
  baseURL: ({}, use) => use(process.env.SITE),
  host: async ({}, use) => {
    let [src, room] = ['', 0]
    const server: Server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(`<!doctype html><title>Course</title><h1>Week 1</h1><div style="height: ${room}px"></div><iframe src="${src}" width="700" height="100" title="Callable"></iframe>
<script>window.told = []; addEventListener('message', (event) => { told.push([event.origin, event.data]); if (event.data.type === 'height') document.querySelector('iframe').height = event.data.height })</script>`)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await use({
      origin,
      show: async (page, path, above = 0) => {
        room = above
        src = `${process.env.SITE}${path.replace(/\?|$/, (mark) => `/${mark}`)}`.replaceAll('&', '&amp;')
        await page.goto(origin)
      },
    })
    server.close()
  },
  quiet: [
    async ({ context }, use) => {
      const wrong: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico') && !message.text().includes('frame-ancestors'))
          wrong.push(message.text())
      })
      context.on('weberror', (error) => wrong.push(error.error().message))
      await use(undefined)
      expect(wrong).toEqual([])
    },
    { auto: true },
  ],
})

type Told = [string, { type: string; height?: number; question?: string; right?: boolean; picked?: string[] }]
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Told[] }).told)
const frame = (page: Page) => page.frameLocator('iframe')

async function answer(page: Page, right: boolean) {
  const item = frame(page).locator(`#q-${question.id}`)
  await give(item, question, responseTo(question, right))
  await item.getByRole('button', { name: 'Check answer' }).click()
  await expect(item.getByRole('status')).toHaveText(right ? /^Correct/ : /^Not quite/)
}

test('a quiz stands in a foreign page at its own height, and grows with what it says', async ({ page, host }) => {
  await host.show(page, embedPath(name, {}))
  await expect(frame(page).locator('.question')).toHaveCount(phase.questions.length)
  await expect.poll(async () => (await told(page)).length).toBeGreaterThan(0)
  const height = async () => Number(await page.locator('iframe').getAttribute('height'))
  await expect.poll(height).toBeGreaterThan(2000)
  const scrolls = () =>
    frame(page)
      .locator('html')
      .evaluate((html) => html.scrollHeight > html.clientHeight)
  await expect.poll(scrolls).toBe(false)
  const before = await height()
  await answer(page, false)
  await expect.poll(height).toBeGreaterThan(before + 20)
  await expect.poll(scrolls).toBe(false)
  expect((await told(page)).filter(([, { type }]) => type !== 'height')).toEqual([])
})

test('one question alone, its answers told to the origin that was named', async ({ page, host }) => {
  await host.show(page, embedPath(name, { question: question.id, results: host.origin }))
  await expect(frame(page).locator('.question')).toHaveCount(1)
  await answer(page, false)
  await answer(page, true)
  const results = (await told(page)).filter(([, { type }]) => type === 'result')
  expect(results.map(([origin, { question, right, picked }]) => [origin, question, right, picked])).toEqual([
    [process.env.SITE, question.id, false, responseTo(question, false)],
    [process.env.SITE, question.id, true, responseTo(question, true)],
  ])
})

test('no other origin is told', async ({ page, host }) => {
  await host.show(page, embedPath(name, { question: question.id, results: 'https://elsewhere.example' }))
  await expect(frame(page).locator('.question')).toHaveCount(1)
  const warned = page.waitForEvent('console', (message) => message.text().includes('elsewhere.example')).catch(() => undefined)
  const item = frame(page).locator(`#q-${question.id}`)
  await give(item, question, responseTo(question, true))
  await item.getByRole('button', { name: 'Check answer' }).click()
  await expect(item.getByRole('status')).toHaveText(/^Correct/)
  expect((await told(page)).filter(([, { type }]) => type === 'result')).toEqual([])
  await Promise.race([warned, page.waitForTimeout(500)])
})

test('a lab runs in a foreign page', async ({ page, host }) => {
  await host.show(page, embedPath(name, { lab: 'hello-py' }))
  const lab = frame(page).locator('.lab')
  await lab.getByRole('button', { name: /^Run/ }).click()
  await expect(lab.locator('.res__lines')).toContainText('HTTP/1.1 200 OK', { timeout: 45_000 })
  await expect.poll(async () => Number(await page.locator('iframe').getAttribute('height'))).toBeGreaterThan(300)
})

test('a name that is not there says so', async ({ page, host }) => {
  await host.show(page, embedPath(name, { question: 'nothing' }))
  await expect(frame(page).getByRole('alert')).toHaveText(/no question “nothing”/)
})

test('an ordinary page refuses a foreign frame', async ({ page, host }) => {
  await host.show(page, '/teach')
  await expect(frame(page).getByRole('heading', { level: 1 })).toHaveCount(0)
})

test('a frame far below the fold tells its height before it is seen', async ({ page, host }) => {
  await host.show(page, embedPath(name, { question: question.id }), 4000)
  await expect.poll(() => page.evaluate(() => Number(document.querySelector('iframe')?.height))).toBeGreaterThan(150)
})

test('the page that makes the snippet shows it, and the frame as it will stand', async ({ page }) => {
  await page.goto('/teach/embed/')
  await expect(page.locator('[data-island="snippet"][data-hydrated]')).toBeAttached()
  await page.getByLabel('What of it').selectOption(`question#${question.id}`)
  await expect(page.getByLabel('Paste this into your page')).toHaveValue(new RegExp(`/embed/${name}/\\?question=${question.id}`))
  await expect(page.frameLocator('.snippet iframe').locator('.question')).toHaveCount(1)
})
