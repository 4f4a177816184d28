import { expect, hydrated, hydratedQuiz, phasePaths, phases, test } from './site'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('phases read, questions show, answers unfold, the ways on work', async ({ page }) => {
    for (const [index, phase] of phases.entries()) {
      await page.goto(phasePaths[index] ?? '')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(phase.title)
      await expect(page.locator('legend').first()).toBeVisible()
      await expect(page.getByRole('button', { name: 'Check answer' })).toHaveCount(0)
      const unfold = page.locator('.unfold').first()
      await expect(unfold).not.toHaveAttribute('open')
      await unfold.locator('summary').click()
      await expect(unfold.locator('.rich')).toBeVisible()
    }
    await page.getByRole('link', { name: /Previous/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(phases.at(-2)?.title ?? '')
  })

  test('a number leads on, a term opens by tap', async ({ page }) => {
    await page.goto('/guides/wsgi-and-asgi/1')
    await page.waitForURL(`**${phasePaths[0]}/`)
    const term = page.locator('.term').first()
    await term.click()
    await expect(page.locator(`#${await term.getAttribute('popovertarget')}`)).toBeVisible()
  })
})

test('the theme goes round, stays after a reload, and is there before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(phasePaths[0] ?? '')
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  const button = page.getByRole('button', { name: /^Theme/ })
  await expect(button).toHaveAccessibleName('Theme: system')
  await button.click()
  await expect(button).toHaveAccessibleName('Theme: light')
  await button.click()
  await expect(button).toHaveAccessibleName('Theme: dark')
  const dark = await paper()
  expect(dark).not.toBe(light)
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'first-paint') document.documentElement.dataset.paintedAs = document.documentElement.dataset.theme ?? 'none'
    }).observe({ type: 'paint', buffered: true })
    document.addEventListener('DOMContentLoaded', () =>
      document.documentElement.setAttribute('data-parsed-as', document.documentElement.dataset.theme ?? 'none'),
    )
  })
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-parsed-as', 'dark')
  expect(await paper()).toBe(dark)
  await button.click()
  expect(await paper()).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper()).toBe(dark)
})

test('arrow keys turn the pages, but not where they mean something else', async ({ page }) => {
  await page.goto(phasePaths[0] ?? '')
  await hydrated(page)
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(`**${phasePaths[1]}/`)
  await hydrated(page)
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(`**${phasePaths[0]}/`)
  await hydratedQuiz(page)
  await page.locator('.quiz input').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.locator('pre.code').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(300)
  expect(page.url()).toContain(phasePaths[0])
})

test('the whole page is reached with Tab, beginning at the skip link', async ({ page }) => {
  await page.goto(phasePaths[0] ?? '')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  const seen = new Set<string>()
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab')
    const where = await page.evaluate(() => {
      const e = document.activeElement as HTMLElement
      return e === document.body ? '' : `${e.tagName} ${e.className} ${e.getAttribute('href') ?? e.textContent?.slice(0, 30)}`
    })
    if (!where) break
    seen.add(where)
  }
  for (const wanted of ['term', 'spec', 'anchor', 'code', 'btn'])
    expect(
      [...seen].some((s) => s.includes(wanted)),
      wanted,
    ).toBe(true)
  expect([...seen].some((s) => s.includes(phasePaths[1] ?? ''))).toBe(true)
})

test('print leaves the text, the notes and the targets of links, and no furniture', async ({ page }) => {
  await page.goto(phasePaths[0] ?? '')
  await page.emulateMedia({ media: 'print' })
  for (const furniture of ['.mast nav', '.rail', '.pager', '.foot', '.btn', '.anchor'])
    await expect(page.locator(furniture).first(), furniture).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('.mnote').first()).toBeVisible()
  const after = await page
    .locator('.prose a.spec')
    .first()
    .evaluate((a) => getComputedStyle(a, '::after').content)
  expect(after).toContain('https://')
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000)
})

test('before any interaction a lesson asks for no island and little script', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  await page.goto(phasePaths[0] ?? '')
  await hydrated(page)
  // The loader has looked at what is in view by the frame after the next.
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))))
  expect(scripts.filter((url) => url.includes('quiz'))).toEqual([])
  await hydratedQuiz(page)
  expect(scripts.filter((url) => url.includes('quiz'))).toHaveLength(1)
})
