import { type BrowserContext, test as base, type ConsoleMessage, expect, type Page, type Request, type WebError } from '@playwright/test'
import { guidePath, phasePath } from '../../lib/content/model'
import { contentUnderTest } from '../content-under-test'

const content = contentUnderTest()
const viewport = { width: 1280, height: 900 }

/** The guide under test, as its authors wrote it. */
export const guide = content.guides.find(({ slug }) => slug === 'wsgi-and-asgi') ?? content.guides[0]!
export const phases = guide.phases
/** The phases of every guide. */
export const everyPhase = content.guides.flatMap((one) => one.phases)
export const phasePaths = phases.map(phasePath)
const practice = ['practice', 'final', 'certificate'].map((page) => `${guidePath(guide.slug)}/${page}`)
const servers = [
  '/servers',
  '/servers/concurrency',
  '/servers/frameworks',
  '/servers/fidelity',
  '/servers/runs',
  '/servers/wsgi-status-header',
]
export const everyPath = [
  '/',
  guidePath(guide.slug),
  ...phasePaths,
  ...practice,
  ...servers,
  '/review',
  '/lab',
  '/glossary',
  '/authors',
  '/nowhere',
]
const notes = `/teach/${guide.slug}/${phases[0]?.slug}`
export const framePath = `/embed/${guide.slug}/${phases[0]?.slug}`
export const teachPaths = [
  '/teach',
  '/teach/assign',
  '/teach/class',
  '/teach/questions',
  '/teach/embed',
  '/assignment',
  notes,
  `${notes}/codes`,
  `${notes}/sheets`,
]

/** A test whose pages may say nothing on the console, fail nothing, and ask nobody but the site. */
export const test = base.extend<{ strict: undefined }, { reader: BrowserContext }>({
  baseURL: ({}, use) => use(process.env.SITE),
  strict: [
    async ({ context, baseURL }, use) => {
      const { wrong, leave } = watch(context, baseURL)
      await use(undefined)
      leave()
      expect(wrong).toEqual([])
    },
    { auto: true },
  ],
  reader: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: process.env.SITE, viewport })
      await use(context)
      await context.close()
    },
    { scope: 'worker' },
  ],
})

/** Such a test, by a reader who was here before: the site's files and Python are in the browser's caches. Of what other tests did nothing is left on the page but a bench that is open; scripts to begin with and a clock would stay, so a test that sets them is a `test`. */
export const returning = test.extend({
  context: ({ reader }, use) => use(reader),
  page: async ({ reader, baseURL }, use) => {
    const [page = await reader.newPage(), ...others] = reader.pages()
    for (const other of others) await other.close()
    if (!page.url().endsWith('/lab/')) await page.goto('about:blank')
    const devtools = await reader.newCDPSession(page)
    await devtools.send('Storage.clearDataForOrigin', { origin: baseURL ?? '', storageTypes: 'local_storage,cookies' })
    await devtools.detach()
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme: null, reducedMotion: null, media: null })
    await use(page)
    page.removeAllListeners()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await reader.clearPermissions()
  },
})

function watch(context: BrowserContext, site = '') {
  const wrong: string[] = []
  const onConsole = (message: ConsoleMessage) => {
    const expected = message.text().includes('404') && message.location().url.includes('/nowhere')
    if (message.type() === 'error' && !expected) wrong.push(`console: ${message.text()} (${message.location().url})`)
  }
  const onError = (error: WebError) => wrong.push(`error: ${error.error().message}`)
  const onRequest = (request: Request) => {
    if (!request.url().startsWith(site) && !/^(data|about|blob):/.test(request.url())) wrong.push(`foreign request: ${request.url()}`)
  }
  context.on('console', onConsole).on('weberror', onError).on('request', onRequest)
  return { wrong, leave: () => context.off('console', onConsole).off('weberror', onError).off('request', onRequest) }
}

/** Waits until the page's own script runs. */
export async function hydrated(page: Page): Promise<void> {
  await expect(page.locator('html[data-hydrated]')).toBeAttached()
}

/** Brings the quiz into view and waits until it answers. */
export async function hydratedQuiz(page: Page): Promise<void> {
  await page.locator('#quiz').scrollIntoViewIfNeeded()
  await expect(page.locator('[data-island="quiz"][data-hydrated]')).toBeAttached()
  await expect(page.locator('.quiz .unfold')).toHaveCount(0)
}

export { expect }
