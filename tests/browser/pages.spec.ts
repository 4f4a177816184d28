import type { APIRequestContext, Page } from '@playwright/test'
import { guidePath } from '../../lib/content/model'
import { axeViolations } from './axe'
import { expectLesson } from './lesson'
import { everyPath, expect, framePath, guide, hydratedQuiz, phasePaths, phases, teachPaths, test } from './site'

/** Every kind of page, opened once: what its file says, what a browser makes of it at every width, and what axe finds in both themes. */
const widths = [320, 390, 768, 1024, 1440]
const reading = [...everyPath, ...teachPaths]

for (const path of [...reading, framePath])
  test(`${path} links to what is there, keeps the policy, fits every screen, comes alive, and axe finds nothing in it`, async ({
    page,
    request,
  }) => {
    test.setTimeout(240_000)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path)
    expect(await unlawful(page)).toEqual({ scripts: 0, styles: 0, handlers: 0 })
    if (everyPath.includes(path) && path !== '/nowhere') await expectHead(page, request)
    const phase = phases[phasePaths.indexOf(path)]
    if (phase) await expectLesson(page, phase)
    if (reading.includes(path)) {
      await expectLinks(page, request)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width)
      }
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    for (const island of await page.locator('[data-island]').all())
      if (teachPaths.includes(path)) await expect(island).toHaveAttribute('data-hydrated', '')
    if (phase) await answerOne(page)
    expect(await axeViolations(page)).toEqual([])
  })

/** What the policy forbids and the page has all the same. The one style is its sheet. */
const unlawful = (page: Page) =>
  page.evaluate(() => ({
    scripts: [...document.querySelectorAll('script:not([src])')].filter((s) => !/json/.test((s as HTMLScriptElement).type)).length,
    styles: document.querySelectorAll('style, [style]').length - 1,
    handlers: [...document.querySelectorAll('*')].filter((e) => [...e.attributes].some((a) => a.name.startsWith('on'))).length,
  }))

/** A build that was not told where the site lives names no address of its own; lib/site/metadata.test.ts holds what one that was told says. */
async function expectHead(page: Page, request: APIRequestContext): Promise<void> {
  await expect(page.locator('link[rel="canonical"], meta[property="og:url"], meta[property="og:image"]')).toHaveCount(0)
  expect((await page.locator('meta[name="description"]').getAttribute('content'))?.length).toBeGreaterThan(20)
  expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toBeTruthy()
  for (const file of ['/sitemap.xml', '/robots.txt']) expect(await (await request.get(file)).text()).not.toContain('localhost')
}

/** Each link of the page to the site leads to a file that is there and has the anchor. */
async function expectLinks(page: Page, request: APIRequestContext): Promise<void> {
  const all = await page.locator('a[href]').evaluateAll((links) => [...new Set(links.map((a) => (a as HTMLAnchorElement).href))])
  const own = all.filter((link) => link.startsWith(process.env.SITE ?? ''))
  expect(own.length).toBeGreaterThan(3)
  const here = new URL(page.url()).pathname
  for (const link of own) {
    const { pathname, hash } = new URL(link)
    const { status, ids } = await target(request, pathname)
    // A page that is none may lead to its own parts.
    if (pathname !== here) expect(status, link).toBe(200)
    if (hash && ids) expect(ids, link).toContain(decodeURIComponent(hash.slice(1)))
  }
}

type Target = { status: number; ids?: Set<string> }
const targets = new Map<string, Promise<Target>>()

function target(request: APIRequestContext, pathname: string): Promise<Target> {
  const known = targets.get(pathname)
  if (known) return known
  const asked = request.get(pathname).then(async (answer) => {
    const html = answer.headers()['content-type']?.startsWith('text/html') ? await answer.text() : undefined
    return { status: answer.status(), ids: html && new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)) } as Target
  })
  targets.set(pathname, asked)
  return asked
}

/** A question answered and every rail open, for axe to see what they say. */
async function answerOne(page: Page): Promise<void> {
  await hydratedQuiz(page)
  const question = page.locator('.question', { has: page.getByRole('radio') }).first()
  await question.getByRole('radio').first().check()
  await question.getByRole('button', { name: 'Check answer' }).click()
  for (const rail of await page.locator('.rail').all()) await rail.evaluate((e) => ((e as HTMLDetailsElement).open = true))
}

test('the guide is linked through: more than a hundred addresses of the site', async ({ request }) => {
  const found = new Set<string>()
  for (const path of [guidePath(guide.slug), ...phasePaths])
    for (const [, href = ''] of (await (await request.get(path)).text()).matchAll(/<a [^>]*href="([/#][^"]*)"/g))
      found.add(href.startsWith('#') ? path + href : href)
  expect(found.size).toBeGreaterThan(100)
})
