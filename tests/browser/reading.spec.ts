import { expect, guide, hydrated, phasePaths, phases, test } from './site'

test('from the front page through the guide into a phase and on to the next', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: guide.title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(guide.title)
  await page.locator('.overview__phases').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(phases[0]?.title ?? '')
  await page.getByRole('link', { name: /Next, phase 2/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(phases[1]?.title ?? '')
})

test('a number leads to its phase: by the server, and by its file alone, as on a bare static host', async ({ page, request }) => {
  for (const [index, phase] of phases.entries()) {
    const file = await request.get(`/guides/${guide.slug}/${phase.number}/index.html`, { maxRedirects: 0 })
    expect(await file.text()).toMatch(/http-equiv="refresh"/i)
    expect((await file.text()).length).toBeLessThan(1000)
    for (const slash of ['', '/']) {
      const answer = await request.get(`/guides/${guide.slug}/${phase.number}${slash}`, { maxRedirects: 0 })
      expect(answer.status()).toBe(301)
      expect(answer.headers().location).toBe(`${phasePaths[index]}/`)
    }
  }
  await page.goto(`/guides/${guide.slug}/${phases[1]?.number}`)
  await page.waitForURL(`**${phasePaths[1]}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(phases[1]?.title ?? '')
})

test('an address without a page says so and helps', async ({ page }) => {
  const response = await page.goto('/guides/wsgi-and-asgi/nowhere')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('404 Not Found')
  await expect(page.locator('main').getByRole('link', { name: phases[0]?.title })).toBeVisible()
})

test('a term opens its definition on hover, on focus and on tap, and closes with Escape', async ({ page }) => {
  await page.goto(phasePaths[0] ?? '')
  await hydrated(page)
  const term = page.locator('.term').first()
  const definition = page.locator(`#${await term.getAttribute('popovertarget')}`)
  await expect(definition).toBeHidden()
  await expect(page.locator('.definition').filter({ hasText: '`' })).toHaveCount(0)
  await term.hover()
  await expect(definition).toBeVisible()
  await page.mouse.move(0, 0)
  await expect(definition).toBeHidden()
  await term.click()
  await expect(definition).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(definition).toBeHidden()
  await page.mouse.move(0, 0)
  await page.locator('body').press('Shift+Tab')
  await term.evaluate((element) => (element as HTMLElement).blur())
  await page.keyboard.press('Tab')
  await term.focus()
  await expect(definition).toBeVisible()
})

test('“On this page” marks the section that is being read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(phasePaths[0] ?? '')
  const second = phases[0]?.lesson.sections.filter((s) => s.depth === 2)[1]
  await page.locator(`#${second?.id}`).evaluate((element) => element.scrollIntoView())
  await expect(page.locator('[data-toc] [aria-current]')).toHaveText(second?.title ?? '')
})

test('a sample copies its address, and its code', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(phasePaths[0] ?? '')
  const sample = page.locator('.sample').first()
  const id = await sample.getAttribute('id')
  await sample.locator('[data-copy-link]').click()
  await expect(page).toHaveURL(new RegExp(`#${id}$`))
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  await sample.locator('[data-copy-code]').click()
  const file = await sample.locator('.file').textContent()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(async () => (await copied()).trim()).toBe(phases[0]?.samples.get(file ?? '')?.trim())
})
