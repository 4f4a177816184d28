import type { Page } from '@playwright/test'
import { pythonAttacks } from './attacks-python'
import { openCanary } from './harness/canary'
import { test as base, expect, run } from './harness/test'

type Canary = Awaited<ReturnType<typeof openCanary>>

export const test = base.extend<{ canary: Canary }>({
  canary: async ({}, use) => {
    const canary = await openCanary()
    await use(canary)
    await canary.close()
  },
  // The browser tells of each refusal on the console.
  allowed: async ({}, use) => use([/./]),
})

const told = { HOST: (c: Canary) => c.host, PORT: (c: Canary) => String(c.port) }
export const aimed = (text: string, canary: Canary, site: string) =>
  text.replaceAll('HOST', told.HOST(canary)).replaceAll('PORT', told.PORT(canary)).replaceAll('SITE', site)

/** What the page has that an attack could have touched. */
export function traces(page: Page) {
  return page.evaluate(async () => ({
    title: document.title,
    frames: document.querySelectorAll('iframe').length,
    local: localStorage.length,
    cookies: document.cookie,
    caches: (await caches.keys()).filter((name) => name !== 'callable/python'),
    poisoned: await (await caches.match('/'))?.text(),
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    polluted: 'polluted' in {} || 'reached' in window,
  }))
}
export const untouched = { title: 'Harness', frames: 1, local: 0, cookies: '', caches: [], databases: 0, workers: 0, polluted: false }

type Target = { bare: Page; site: { url: string; hits: string[] }; canary: Canary }

/** Makes attempts in the page's Python, each by itself: of each kind in the list the first ones, as many as `share` says, with those packs loaded. */
export async function attack({ bare, site, canary }: Target, share: number, packages: string[] = []): Promise<void> {
  test.setTimeout(300_000)
  await run(bare, 'app = 1', packages)
  site.hits.length = 0
  const kinds = Object.values(pythonAttacks)
  expect(kinds.flatMap((kind) => Object.keys(kind)).length).toBeGreaterThan(40)
  for (const [name, body] of kinds.flatMap((kind) => Object.entries(kind).slice(0, share))) {
    const result = await run(bare, attempt(aimed(body, canary, site.url)), packages)
    const prints = await bare.evaluate(() => window.harness.events.map(({ event }) => JSON.stringify(event.payload)).join())
    expect.soft(prints, name).not.toContain('REACHED')
    expect.soft(result.end === 'done' ? prints : 'refused', name).toMatch(/refused|nothing/)
    expect.soft(canary.seen, name).toEqual([])
    expect.soft(site.hits, name).toEqual([])
  }
  expect(await traces(bare)).toEqual(untouched)
}

/** A module that makes the attempt, for the stand-in (main) and for the real Python half (app). */
const attempt = (body: string) => `import asyncio
emit = globals().get("emit")
async def attack():
    ${body.trim()}
async def main():
    try:
        r = await asyncio.wait_for(attack(), 3)
        print("REACHED" if r else "nothing", r)
    except BaseException as e:
        print("refused", type(e).__name__, e)
async def app(scope, receive, send):
    await main()
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})
`
