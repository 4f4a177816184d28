import type { Page } from '@playwright/test'
import { expect } from './site'

export const patience = { timeout: 90_000 }
/** The lab on the bench. */
export const lab = (page: Page) => page.locator('.lab').first()
/** The X-ray of its last run. */
export const stations = (page: Page) => lab(page).locator('.xray')
/** What its stations are called. */
export const labels = (page: Page) => stations(page).locator('.st__label')
/** The station of this name. */
export const station = (page: Page, label: string) =>
  stations(page)
    .locator('.st')
    .filter({ has: page.getByText(label, { exact: true }) })

/** Runs it, to an answer that is well. */
export async function run(page: Page) {
  await lab(page).locator('.lab__run').click()
  await expect(lab(page).locator('.lab__run')).toContainText('Run', patience)
  await expect(lab(page).locator('.res__lines')).toContainText('200 OK', patience)
}

/** Shows the X-ray in place of the tape. */
export async function xray(page: Page) {
  await lab(page).locator('.p-tape .switch').getByText('X-ray').click()
  await expect(labels(page).first()).toBeVisible(patience)
}
