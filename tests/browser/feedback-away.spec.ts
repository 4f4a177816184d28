import type { Page } from '@playwright/test'
import { test } from './feedback-site'
import { expect, phasePaths } from './site'

// A server that is away is said on the console by the browser itself: these tests ask for everything but that.
const away = test.extend({ strict: async ({}, use) => use(undefined) })

const path = phasePaths[1]!
const status = (page: Page) => page.locator('.helpful').getByRole('status')
const waiting = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('callable/outbox/')).length)

async function sayYes(page: Page) {
  await page.locator('.helpful').scrollIntoViewIfNeeded()
  await expect(page.locator('[data-island="helpful"][data-hydrated]')).toBeAttached()
  await page.locator('.helpful').getByRole('button', { name: 'Yes' }).click()
}

away('what is said offline waits in the browser and is sent when there is a line again, once', async ({ page, context, site }) => {
  await page.goto(path)
  await page.locator('.helpful').scrollIntoViewIfNeeded()
  await expect(page.locator('[data-island="helpful"][data-hydrated]')).toBeAttached()
  await context.setOffline(true)
  await sayYes(page)
  await expect(status(page)).toContainText('stays in your browser')
  await page.locator('.helpful').getByLabel('What helped').fill('The drawing')
  await page.locator('.helpful').getByRole('button', { name: 'Send', exact: true }).click()
  await expect(status(page)).toContainText('stays in your browser')
  expect(await waiting(page)).toBe(1)
  expect(await site.rows('feedback')).toEqual([])
  await context.setOffline(false)
  await expect(status(page)).toContainText('It has reached the author')
  expect(await waiting(page)).toBe(0)
  expect(await site.rows('feedback')).toMatchObject([{ page: path, helpful: 1, comment: 'The drawing', changed: 0 }])
})

away('an answer that was stored but whose acknowledgement was lost is not stored twice', async ({ page, site }) => {
  let lost = 0
  await page.route('**/api/feedback', async (route) => {
    if (lost++) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await page.goto(path)
  await sayYes(page)
  await expect(status(page)).toContainText('stays in your browser')
  expect(await site.rows('feedback')).toHaveLength(1)
  await page.reload()
  await page.locator('.helpful').scrollIntoViewIfNeeded()
  await expect.poll(() => waiting(page)).toBe(0)
  expect(lost).toBe(2)
  expect(await site.rows('feedback')).toHaveLength(1)
})

away('two tabs send what waits once, and a damaged letter costs no other', async ({ page, context, site }) => {
  await page.goto(path)
  await page.evaluate((page) => {
    localStorage.setItem('callable/outbox/damaged', '{"to":')
    for (let n = 0; n < 5; n++) {
      const id = crypto.randomUUID()
      const body = { id, page, helpful: n % 2 === 0 }
      localStorage.setItem(`callable/outbox/${id}`, JSON.stringify({ to: 'feedback', body, at: n }))
    }
  }, path)
  const other = await context.newPage()
  await other.goto(path)
  const sent: string[] = []
  context.on('request', (request) => request.method() === 'POST' && sent.push(request.postDataJSON().id))
  await Promise.all([page, other].map((tab) => tab.reload()))
  await Promise.all([page, other].map((tab) => tab.locator('.helpful').scrollIntoViewIfNeeded()))
  await expect.poll(() => waiting(page)).toBe(0)
  expect(sent).toHaveLength(new Set(sent).size)
  expect(await site.rows('feedback')).toHaveLength(5)
})
