import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { guidePath, phasePath } from '../../lib/content/model'
import { contentUnderTest } from '../content-under-test'

const content = contentUnderTest()

/** The guide under test, as its authors wrote it. */
export const guide = content.guides.find(({ slug }) => slug === 'wsgi-and-asgi') ?? content.guides[0]!
export const phases = guide.phases
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
export const test = base.extend<{ strict: undefined }>({
  baseURL: ({}, use) => use(process.env.SITE),
  strict: [
    async ({ context, baseURL }, use) => {
      const wrong = watch(context, baseURL)
      await use(undefined)
      expect(wrong).toEqual([])
    },
    { auto: true },
  ],
})

function watch(context: BrowserContext, site = ''): string[] {
  const wrong: string[] = []
  context.on('console', (message) => {
    const expected = message.text().includes('404') && message.location().url.includes('/nowhere')
    if (message.type() === 'error' && !expected) wrong.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => wrong.push(`error: ${error.error().message}`))
  context.on('request', (request) => {
    if (!request.url().startsWith(site) && !/^(data|about|blob):/.test(request.url())) wrong.push(`foreign request: ${request.url()}`)
  })
  return wrong
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
