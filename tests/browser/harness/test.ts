import { test as base, expect, type Page } from '@playwright/test'
import { serveBarePage } from '@/lib/delivery/bench/bare-page'
import type { Harness } from './page'

type Served = Awaited<ReturnType<typeof serveBarePage>>

declare global {
  interface Window {
    harness: Harness
  }
}

/** A test with a page that has the runtime on it and nothing else, over a stand-in for the Python half. What the console says wrong fails it, but for what `allowed` matches. */
export const test = base.extend<{ bare: Page; live: Page; allowed: RegExp[] }, { site: Served; half: 'stand-in' | 'real'; shared: Page }>({
  half: ['stand-in', { option: true, scope: 'worker' }],
  site: [
    async ({ half }, use) => {
      const site = await serveBarePage('tests/browser/harness/page.ts', half === 'real' ? undefined : 'tests/fixtures/python', 'quick')
      await use(site)
      await site.close()
    },
    // It packs and compresses all of Python, where nothing of that is kept.
    { scope: 'worker', timeout: 300_000 },
  ],
  allowed: async ({}, use) => use([]),
  bare: async ({ page, site, allowed }, use) => {
    const faults = listen(page)
    await page.goto(site.url)
    await use(page)
    expect(faults(allowed)).toEqual([])
  },
  shared: [
    async ({ browser, site }, use) => {
      const page = await browser.newPage()
      await page.goto(site.url)
      await use(page)
      await page.close()
    },
    { scope: 'worker' },
  ],
  /** Such a page that tests share, where Python is alive: what they do must leave it well. */
  live: async ({ shared, allowed }, use) => {
    const faults = listen(shared)
    expect((await run(shared, 'app = 1')).end).toBe('done')
    await use(shared)
    expect(faults(allowed)).toEqual([])
    shared.removeAllListeners()
  },
})

/** Hears what goes wrong on a page; tells it, but for what is allowed. */
function listen(page: Page): (allowed: RegExp[]) => string[] {
  const wrong: string[] = []
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  page.on('pageerror', (error) => wrong.push(error.message))
  return (allowed) => wrong.filter((text) => !allowed.some((pattern) => pattern.test(text)))
}

/** Runs learner source on the page's first lab; `packages` are those its lab names. */
export function run(page: Page, source: string, packages: string[] = []) {
  return page.evaluate(([text, packages]) => window.harness.run(text, { packages }), [source, packages] as const)
}

/** Runs source that does not end by itself, stops it once it has begun, and tells how long each took. */
export function stopped(page: Page, source: string) {
  return page.evaluate(async (text) => {
    const lab = window.harness.lab()
    let done: ReturnType<typeof window.harness.run> | undefined
    await new Promise<void>((begun) => {
      done = window.harness.run(text, {}, { onEvent: (event) => event.kind === 'print' && begun() })
    })
    const start = performance.now()
    lab.stop()
    const result = await done
    const last = window.harness.events.at(-1)?.event
    const stop = performance.now() - start
    const next = await window.harness.run('print("next")')
    return { result, last, stop, next: next.end, again: performance.now() - start }
  }, source)
}

export { expect }
