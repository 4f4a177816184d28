import type { Locator, Page } from '@playwright/test'
import { expect, hydrated, phasePaths, test } from './site'

const path = phasePaths[3]!
const patience = { timeout: 45_000 }
const lab = (page: Page) => page.locator('#eight-at-once .lab')
const bars = (figure: Locator) => figure.locator('.timeline rect')

const wsgi = `import time


def app(environ, start_response):
    time.sleep(0.2)
    start_response("200 OK", [])
    return [b"x"]
`
const asgi = (wait: string) => `import asyncio, time


async def app(scope, receive, send):
    ${wait}
    await send({"type": "http.response.start", "status": 200})
    await send({"type": "http.response.body", "body": b"x"})
`

async function open(page: Page) {
  await page.goto(path)
  await hydrated(page)
  await page.locator('#eight-at-once [data-lab-do]').click()
  await expect(lab(page)).toBeVisible(patience)
}

async function write(page: Page, code: string) {
  const editor = lab(page).locator('.cm-content')
  if (!(await editor.isVisible())) {
    await lab(page)
      .getByRole('group', { name: /Press Enter to edit/ })
      .press('Enter')
    await expect(editor).toBeFocused()
  }
  await editor.fill(code)
  await expect(editor).toContainText(code.split('\n')[4]!.trim())
}

/** Serves the requests in one way and returns the figure that was drawn. */
async function serve(page: Page, how: string, workers?: number): Promise<Locator> {
  await lab(page).locator('.switch label', { hasText: how }).click()
  if (workers)
    await lab(page)
      .getByRole('slider', { name: /Workers|Threads/ })
      .fill(String(workers))
  await lab(page)
    .getByRole('button', { name: /^Run \d+ at once/ })
    .click()
  await expect(lab(page).getByRole('button', { name: /^Run \d+ at once/ })).toBeVisible(patience)
  await expect(lab(page).locator('.many__said')).toBeEmpty()
  return lab(page).locator('figure').first()
}

/** Milliseconds until all were done, as the caption says. */
const end = async (figure: Locator) => Number((await figure.locator('figcaption b').nth(1).textContent())?.replace(/[^\d.]/g, ''))

test('workers serve as many at once as there are workers, threads and an event loop overlap what waits, and time.sleep blocks the loop', async ({
  page,
}) => {
  await open(page)
  await lab(page).getByRole('slider', { name: 'Requests' }).fill('4')
  await write(page, wsgi)
  const alone = await serve(page, 'Sync workers', 1)
  await expect(alone).toContainText('at most 1 inside at once')
  await expect(bars(alone)).toHaveCount(4)
  const oneByOne = await end(alone)
  expect(oneByOne).toBeGreaterThanOrEqual(800)
  const three = await serve(page, 'Sync workers', 3)
  await expect(three).toContainText('at most 3 inside at once')
  const threads = await serve(page, 'Threads, simulated', 4)
  await expect(threads).toContainText('at most 4 inside at once')
  expect(await end(threads)).toBeLessThan(oneByOne)

  await lab(page).getByRole('slider', { name: 'Requests' }).fill('6')
  await write(page, asgi('await asyncio.sleep(0.3)'))
  const awaits = await serve(page, 'Event loop')
  await expect(awaits).toContainText('at most 6 inside at once')
  const together = await end(awaits)
  await write(page, asgi('time.sleep(0.3)'))
  const blocks = await serve(page, 'Event loop')
  await expect(blocks).toContainText('at most 1 inside at once')
  expect(await end(blocks)).toBeGreaterThanOrEqual(1800)
  expect(together).toBeLessThan(await end(blocks))
  await expect(bars(blocks)).toHaveCount(6)
})
