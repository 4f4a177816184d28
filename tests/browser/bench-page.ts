import type { Page } from '@playwright/test'
import { hydrated } from './site'

/** The bench with a template on it as it was made. Where the page is the bench already it stays, and Python with it. */
export async function benchWith(page: Page, template: string): Promise<void> {
  const ways = page.locator('.bench__ways')
  if (!page.url().endsWith('/lab/')) {
    await page.goto('/lab/')
    await hydrated(page)
  } else {
    const pair = ways.getByRole('button', { name: 'As bare, side by side', pressed: true })
    if (await pair.isVisible()) await pair.click()
    // What was on it goes, and then what is kept of it.
    await ways.getByRole('button', { name: template === 'WSGI' ? 'ASGI' : 'WSGI', exact: true }).click()
    await page.evaluate(() => localStorage.clear())
  }
  await ways.getByRole('button', { name: template, exact: true }).click({ timeout: 45_000 })
}
