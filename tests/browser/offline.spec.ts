import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { siteApp } from '@/lib/delivery/serve/app'
import { listen } from '@/lib/delivery/serve/listen'
import { give, responseTo } from './answer'
import { expect, guide, test as onSite, phases } from './site'

type Host = {
  url: string
  /** The paths that were asked for, in their order. */
  asked: string[]
  /** What is answered late. */
  late?: RegExp
  end(): Promise<void>
  begin(folder?: string): Promise<void>
}

/** The built site on a server of the test's own, which can go away and come back at the same address. */
const test = onSite.extend<{ host: Host }>({
  host: async ({}, use) => {
    const serve = (folder: string, port: number) => {
      const app = siteApp(folder)
      const fetch: typeof app.fetch = async (request, ...more) => {
        const { pathname } = new URL(request.url)
        host.asked.push(pathname)
        if (host.late?.test(pathname)) await new Promise((resolve) => setTimeout(resolve, 1500))
        return app.fetch(request, ...more)
      }
      return listen({ fetch }, port)
    }
    const host: Host = {
      url: '',
      asked: [],
      end: () => running.close(),
      async begin(folder = 'out') {
        running = await serve(folder, Number(new URL(host.url).port))
      },
    }
    let running = await serve('out', 0)
    host.url = running.url
    await use(host)
    await running.close()
  },
  baseURL: ({ host }, use) => use(host.url),
})

const overview = `/guides/${guide.slug}/`
const [, second] = phases
const lesson = `/guides/${guide.slug}/${second!.slug}/`
const keptRow = (page: Page) => page.locator('.kept li')

async function lookAt(page: Page): Promise<void> {
  await page.goto(overview)
  await keptRow(page).scrollIntoViewIfNeeded()
}

async function keep(page: Page): Promise<void> {
  await lookAt(page)
  await expect(keptRow(page)).toContainText('It is not kept in this browser.')
  await page.getByRole('button', { name: `Keep it: ${guide.title}` }).click()
  await expect(keptRow(page)).toContainText(/Kept on .+ MB: it opens/, { timeout: 60_000 })
}

test('a kept guide is read, run, answered, searched and come back to with no network at all', async ({ page, host }) => {
  await lookAt(page)
  const said = await page.getByRole('button', { name: `Keep it: ${guide.title}` }).textContent()
  const megabytes = Number(/\(([\d.]+) MB\)/.exec(said ?? '')?.[1])
  expect(megabytes).toBeGreaterThan(4)
  expect(megabytes).toBeLessThan(12)
  await keep(page)
  await host.end()

  await page.goto(lesson)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second!.title)
  const lab = page.locator('[data-lab]').first()
  await lab.getByRole('button', { name: /^Run/ }).click()
  await expect(page.locator('.res__lines').first()).toContainText('HTTP/1.1 200 OK', { timeout: 60_000 })

  const question = second!.questions.find(({ kind }) => kind === 'choice')!
  const item = page.locator(`#q-${question.id}`)
  await item.scrollIntoViewIfNeeded()
  await give(item, question, responseTo(question, true))
  await item.getByRole('button', { name: 'Check answer' }).click()
  await expect(item).toContainText('Right')
  await page.reload()
  await expect(page.locator(`#q-${question.id}`)).toContainText('Right')

  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill('start_response')
  await expect(page.locator('dialog.search li').first()).toBeVisible()
  await page.keyboard.press('Escape')

  // With or without its slash; what is not kept says what is.
  await page.goto(lesson.slice(0, -1))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second!.title)
  await page.goto('/servers/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Without a network')
  await expect(keptRow(page).filter({ hasText: guide.title })).toContainText('Kept on')
  await host.begin()
})

test('a newer edition is offered and taken by a press; a page that is open keeps working, and the last one let go leaves nothing', async ({
  page,
  context,
  host,
}) => {
  await keep(page)
  const open = await context.newPage()
  await open.goto(lesson)

  await host.end()
  const newer = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-newer-'))
  fs.cpSync('out', newer, { recursive: true })
  const list = path.join(newer, 'keep', `${guide.slug}.json`)
  for (const file of [list, path.join(newer, lesson, 'index.html')]) for (const ending of ['.br', '.gz']) fs.rmSync(file + ending)
  const written = JSON.parse(fs.readFileSync(list, 'utf8')) as { edition: string }
  fs.writeFileSync(list, JSON.stringify({ ...written, edition: '0'.repeat(12) }))
  const html = path.join(newer, lesson, 'index.html')
  fs.writeFileSync(html, fs.readFileSync(html, 'utf8').replaceAll(second!.title, 'Another edition'))
  // What only the old edition had is gone from the site.
  for (const name of fs.readdirSync(path.join(newer, '_'))) if (/^(lab|open-lab)\./.test(name)) fs.rmSync(path.join(newer, '_', name))
  await host.begin(newer)

  await open.locator('[data-lab]').first().getByRole('button', { name: /^Run/ }).click()
  await expect(open.locator('.res__lines').first()).toContainText('HTTP/1.1 200 OK', { timeout: 60_000 })

  await lookAt(page)
  await expect(keptRow(page)).toContainText('A newer edition is there')
  await page.getByRole('button', { name: `Take the new edition: ${guide.title}` }).click()
  await expect(keptRow(page)).not.toContainText('A newer edition', { timeout: 60_000 })
  await expect(keptRow(page)).toContainText('Kept on')
  await host.end()
  await page.goto(lesson)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another edition')
  await host.begin()

  await lookAt(page)
  await page.getByRole('button', { name: `Let ${guide.title} go` }).click()
  await expect(keptRow(page)).toContainText('It is not kept in this browser.')
  const left = await page.evaluate(async () => [
    (await caches.keys()).filter((name) => name.includes('kept')).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ])
  expect(left).toEqual([0, 0])
  fs.rmSync(newer, { recursive: true })
})

test('what is broken off goes on where it was; a browser that was told to clear its data reads as if nothing had been kept', async ({
  page,
  host,
}) => {
  await lookAt(page)
  host.late = /^\/_\/py\//
  await page.getByRole('button', { name: `Keep it: ${guide.title}` }).click()
  await expect.poll(() => host.asked.filter((path) => host.late?.test(path)).length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(keptRow(page)).toContainText('It is not kept in this browser.')
  host.late = undefined
  expect(host.asked).toContain('/404.html')
  host.asked.length = 0
  await page.getByRole('button', { name: `Keep it: ${guide.title}` }).click()
  await expect(keptRow(page)).toContainText('Kept on', { timeout: 60_000 })
  expect(host.asked).not.toContain('/404.html')

  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Storage.clearDataForOrigin', { origin: host.url, storageTypes: 'cache_storage' })
  await page.goto(lesson)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second!.title)
  await lookAt(page)
  await expect(keptRow(page)).toContainText('It is not kept in this browser.')
})
