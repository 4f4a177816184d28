import type { Page } from '@playwright/test'
import { expect, hydrated, phasePaths, returning, test } from './site'

const patience = { timeout: 45_000 }
const lab = (page: Page) => page.locator('.lab').first()
const said = (page: Page) => lab(page).locator('.lab__said')
const runButton = (page: Page) => lab(page).getByRole('button', { name: /^Run/ })

async function open(page: Page) {
  await page.goto(phasePaths[0]!)
  await hydrated(page)
  await page.locator('#hello-py').getByRole('button', { name: 'Edit hello.py' }).click()
  await expect(lab(page).locator('.cm-content')).toBeFocused(patience)
}

async function write(page: Page, code: string) {
  await lab(page).locator('.cm-content').press('Control+a')
  await page.keyboard.insertText(code)
}

returning('Stop ends a call that runs no line of its own, and the next run works', async ({ page }) => {
  await open(page)
  await write(page, 'def app(environ, start_response):\n    sum(iter(int, 1))\n')
  await runButton(page).click()
  await expect(lab(page).locator('.lab__wait')).toHaveCount(0, patience)
  await lab(page).getByRole('button', { name: 'Stop' }).click()
  await expect(said(page)).toContainText(/Stopped (by you|after)/, patience)
  await lab(page).getByRole('button', { name: 'Reset' }).click()
  await runButton(page).click()
  await expect(lab(page).locator('.res__lines')).toContainText('200 OK', patience)
})

returning('while True: pass is stopped by its lines, and the line is named', async ({ page }) => {
  await open(page)
  await write(page, 'def app(environ, start_response):\n    while True: pass\n')
  await runButton(page).click()
  await expect(lab(page).locator('.tape__events')).toContainText(/too many lines.*L2/, patience)
  await expect(runButton(page)).toBeVisible(patience)
})

returning('every character typed over a selection is kept', async ({ page }) => {
  await open(page)
  await lab(page).locator('.cm-content').press('Control+a')
  await page.keyboard.type('import time')
  await expect(lab(page).locator('.cm-content')).toHaveText('import time')
})

test('the download of Python can be given up and begun again', async ({ page }) => {
  let slow = true
  await page.route(/\/_\/py\/.*\.wasm/, async (route) => {
    if (slow) await new Promise((done) => setTimeout(done, 4_000))
    await route.continue().catch(() => {})
  })
  await open(page)
  await runButton(page).click()
  await expect(lab(page).getByRole('progressbar', { name: 'Download of Python' })).toBeVisible(patience)
  await lab(page)
    .getByRole('button', { name: /Stop|Cancel/ })
    .click()
  await expect(said(page)).toContainText('Stopped by you.', patience)
  slow = false
  await runButton(page).click()
  await expect(lab(page).locator('.res__lines')).toContainText('200 OK', patience)
})

returning('a request the server refuses says so, and shows the bytes it did not take', async ({ page }) => {
  await open(page)
  await lab(page).getByText('Raw bytes').click()
  await lab(page).locator('.req__raw textarea').fill('GET / HTTP/1.1\nHost localhost\n\n')
  await runButton(page).click()
  await expect(lab(page).locator('.tape__events')).toContainText('refused', patience)
  await expect(lab(page).locator('.res__lines')).toContainText('400 Bad Request')
  await expect(lab(page).locator('.made del')).toContainText('Host localhost')
})

returning('layers can change places, and the run is repeated', async ({ page }) => {
  await page.goto('/lab')
  await page.getByRole('button', { name: /middleware|layers/i }).click(patience)
  await runButton(page).click()
  const names = lab(page).locator('.onion__name .entity')
  await expect(names.first()).toBeVisible(patience)
  const before = await names.allTextContents()
  expect(before.length).toBeGreaterThan(1)
  await lab(page)
    .getByRole('button', { name: `Move ${before[0]} inwards` })
    .click()
  await expect(names).toHaveText([before[1]!, before[0]!, ...before.slice(2)], patience)
  await expect(lab(page).locator('.res__lines')).toContainText('200 OK')
})
