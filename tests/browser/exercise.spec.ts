import type { Page } from '@playwright/test'
import { guidePath, phasePath } from '../../lib/content/model'
import { expect, guide, hydrated, phases, test } from './site'

const [phase, exercise] = phases.flatMap((phase) => [...phase.exercises.values()].map((exercise) => [phase, exercise] as const))[0]!
const wrong = [...exercise.wrong.values()][0]!
const patience = { timeout: 45_000 }
const section = (page: Page) => page.locator(`section.exercise[aria-labelledby="${exercise.id}"]`)
const verdict = (page: Page) => section(page).locator('.checks__act [role="status"]')
const kept = `callable/exercise/${guide.slug}/${phase.slug}/${exercise.id}`

async function open(page: Page) {
  await page.goto(phasePath(phase))
  await hydrated(page)
  await section(page)
    .getByRole('button', { name: /^Edit / })
    .click()
  await expect(section(page).locator('.cm-content')).toBeFocused(patience)
}

async function check(page: Page, code?: string) {
  const editor = section(page).locator('.cm-content')
  if (code !== undefined) {
    await editor.press('Control+a')
    await page.keyboard.insertText(code)
  }
  await section(page).getByRole('button', { name: 'Check' }).click()
  await expect(section(page).getByRole('button', { name: 'Check' })).toBeEnabled(patience)
}

test('a wrong answer is told what is wrong and is not kept; a right one passes, is kept, and counts on the overview', async ({ page }) => {
  await open(page)
  for (const code of [undefined, wrong]) {
    await check(page, code)
    await expect(verdict(page)).toHaveText(/^\d+ of \d+ checks pass\.$/)
    const faults = section(page).locator('.checks__results .is-wrong')
    expect(await faults.count()).toBeGreaterThan(0)
    for (const fault of await faults.all()) await expect(fault.locator('em')).toHaveText(/\w{2,}.*[.)]$/)
  }
  expect(await page.evaluate((key) => localStorage.getItem(key), kept)).toBeNull()
  await page.keyboard.press('Tab')
  await section(page).locator('.cm-content').press('Control+End')
  await page.keyboard.type('\n# more')
  await expect(verdict(page)).toContainText('The code has changed since.')
  await check(page, exercise.solution)
  await expect(verdict(page)).toHaveText('All checks pass. The exercise is done.')
  await expect(section(page).locator('.checks__results .is-wrong')).toHaveCount(0)
  expect(await page.evaluate((key) => localStorage.getItem(key), kept)).toMatch(/"at":\d+/)
  await section(page).getByText('Compare with a solution').click()
  await expect(section(page).getByRole('group', { name: 'A solution' })).toBeVisible()
  await page.reload()
  await hydrated(page)
  await section(page)
    .getByRole('button', { name: /^Edit / })
    .click()
  await expect(verdict(page)).toHaveText('You have passed this exercise.', patience)
  await page.goto(guidePath(guide.slug))
  await expect(page.locator(`[data-phase="${guide.slug}/${phase.slug}"]`).first()).toHaveAttribute('data-state', 'begun')
})

test('the hints open one by one, without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.SITE })
  const page = await context.newPage()
  await page.goto(phasePath(phase))
  for (const name of ['A hint', 'A plainer hint']) {
    const hint = section(page).locator('details', { has: page.getByText(name, { exact: true }) })
    await expect(hint.locator('p')).toBeHidden()
    await hint.locator('summary').click()
    await expect(hint.locator('p')).toBeVisible()
  }
  await context.close()
})
