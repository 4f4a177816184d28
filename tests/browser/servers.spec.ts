import { expect, phasePaths, test } from './site'

for (const [name, width] of [
  ['phone', 390],
  ['desktop', 1440],
] as const)
  test.describe(name, () => {
    test.use({ viewport: { width, height: 900 } })

    test('the matrix is searched, and the address keeps the search', async ({ page }) => {
      await page.goto('/servers')
      const rows = page.locator('tr[data-case]')
      const all = await rows.count()
      expect(all).toBeGreaterThan(160)
      await page.locator('.filter').scrollIntoViewIfNeeded()
      await expect(page.locator('[data-island="filter"][data-hydrated]')).toBeAttached()
      await page.getByRole('searchbox', { name: 'Search' }).fill('HEAD')
      await expect(page.locator('.filter output')).toContainText(`of ${all} cases`)
      expect(await page.locator('tr[data-case]:visible').count()).toBeLessThan(all)
      await expect(page).toHaveURL(/\?q=HEAD/)
      await page.getByRole('button', { name: 'Show all' }).click()
      await expect(page.locator('tr[data-case]:visible')).toHaveCount(all)
    })

    test('a case links to what one server did', async ({ page }) => {
      await page.goto('/servers')
      await page.locator('tr[data-case] th a').first().click()
      await page.locator('.case__row').getByRole('link', { name: 'gunicorn' }).first().click()
      await expect(page).toHaveURL(/#gunicorn$/)
      await expect(page.locator('#gunicorn')).toBeInViewport()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  })

test('a case runs where it stands, and in the manner of the server it is held against', async ({ page }) => {
  await page.goto('/servers/wsgi-return-str')
  await page.getByRole('button', { name: 'Run' }).first().click()
  const response = page.locator('.lab .res')
  await expect(response).toContainText('500 Internal Server Error', { timeout: 30_000 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.locator('.req__like select').selectOption('gunicorn')
  await page.locator('.lab__run').click()
  await expect(response).toContainText('Server: gunicorn')
  await expect(response).toContainText('HTTP/1.1 200 OK')
})

test('an output in a lesson leads to the program that recorded it, and to what it recorded', async ({ page }) => {
  await page.goto(phasePaths[1] ?? '')
  const output = page.locator('.fence', { hasText: 'let go after' })
  const said = ((await output.locator('code').textContent()) ?? '').trim()
  await output.getByRole('link', { name: 'How this was recorded' }).click()
  const run = page.locator('.run:target')
  await expect(run.locator('dd', { hasText: said }).first()).toBeVisible()
  await run.locator('summary').click()
  await expect(run.locator('.code')).toContainText('from session import')
})

test('the data of the matrix is as its schema says', async ({ request }) => {
  const data = await (await request.get('/servers/data.json')).json()
  const schema = await (await request.get('/servers/data.schema.json')).json()
  expect(Object.keys(schema.properties)).toEqual(Object.keys(data))
})
