import type { Page } from '@playwright/test'
import { keepAsDone } from './answer'
import { axeViolations } from './axe'
import { expect, guide, hydrated, hydratedQuiz, phasePaths, phases, test } from './site'

const lesson = phasePaths[0] ?? ''
const phase = phases[0]!

async function openSearch(page: Page, typed: string) {
  await page.keyboard.press('/')
  await page.getByRole('searchbox').fill(typed)
  await expect(page.locator('dialog.search li').first()).toBeVisible()
}

test('nothing of the search is fetched before it is used; a typing error finds, the result leads to the paragraph and marks it', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(phasePaths[1] ?? '')
  await hydrated(page)
  expect(asked.filter((path) => /search|keys/.test(path))).toEqual([])
  await openSearch(page, 'native strng latin')
  expect(await axeViolations(page, 'dialog')).toEqual([])
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('dialog.search a').first()).toBeFocused()
  await page.locator('dialog.search a', { hasText: phase.title }).first().click()
  await page.waitForURL(`**${lesson}/#*`)
  await expect(page.locator('.reread')).toHaveCount(1)
  await expect(page.locator('.reread')).toBeInViewport()
  await expect(page.locator('.reread')).toContainText('Latin-1')
})

test('a result on the page that is open leads there too; the search opens by button and by Ctrl-K, and Escape closes it', async ({
  page,
}) => {
  await page.goto(lesson)
  await hydrated(page)
  await openSearch(page, 'boundary callable agreement')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#/)
  await hydrated(page)
  await expect(page.locator('dialog')).toHaveCount(0)
  await page.locator('body').press('Control+k')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test('the question mark shows the keys', async ({ page }) => {
  await page.goto(lesson)
  await hydrated(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Search')
  expect(await axeViolations(page, 'dialog')).toEqual([])
})

test('what is answered before the scripts are there is judged when they are, and nothing is reloaded', async ({ page }) => {
  const held: (() => void)[] = []
  let open = false
  await page.route(/\/_\/.*\.js$/, async (route) => {
    if (!open && !route.request().url().includes('/early.')) await new Promise<void>((go) => held.push(go))
    await route.continue()
  })
  let loads = 0
  page.on('framenavigated', () => loads++)
  await page.goto(`${lesson}#quiz`, { waitUntil: 'domcontentloaded' })
  const question = page.locator('.question', { has: page.getByRole('radio') }).first()
  await question.getByRole('radio').nth(1).check()
  const picked = await question.getByRole('radio').nth(1).getAttribute('value')
  await question.getByRole('button', { name: 'Check answer' }).click()
  open = true
  for (const go of held) go()
  await expect(question.getByRole('status')).toHaveText(/^(Correct|Not quite)/)
  await expect(question.locator('input:checked')).toHaveAttribute('value', picked ?? '')
  expect(loads).toBe(1)
})

test('a wrong answer is answered at its choice, and explained when asked for', async ({ page }) => {
  await page.goto(lesson)
  await hydratedQuiz(page)
  const asked = phase.questions.find((one) => 'choices' in one && one.kind === 'choice' && one.choices.some((c) => !c.right && c.feedback))!
  const wrong = 'choices' in asked ? asked.choices.find((choice) => !choice.right && choice.feedback)! : undefined
  const item = page.locator(`#q-${asked.id}`)
  await item.locator(`input[value="${wrong?.id}"]`).check()
  await item.getByRole('button', { name: 'Check answer' }).click()
  await expect(item.locator('label.no + .choice-said')).toBeVisible()
  await expect(item.locator('.feedback .rich')).toBeHidden()
  await item.getByText('Show the explanation').click()
  await expect(item.locator('.feedback .rich')).toBeVisible()
})

test('the report and the link of a passage stand outside of the text, dressed before the quiz is awake', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(lesson)
  await hydrated(page)
  await page.locator('.prose > p').nth(2).selectText()
  const bar = page.locator('.passage__ask')
  await expect(bar).toBeVisible()
  expect(await bar.evaluate((e) => [getComputedStyle(e).position, e.closest('p, li, td')])).toEqual(['absolute', null])
  await bar.getByRole('button', { name: 'Copy a link to this' }).click()
  await expect(bar.getByRole('button', { name: 'Link copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(':~:text=')
})

test('a lab takes the whole window', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(lesson)
  await hydrated(page)
  await page.locator('.sample[data-lab] [data-lab-do="edit"]').first().click()
  await page.getByRole('button', { name: 'Use the whole window' }).click()
  expect(await page.locator('.lab.is-full').evaluate((e) => e.getBoundingClientRect().toJSON())).toMatchObject({
    top: 0,
    left: 0,
    width: 1440,
    height: 900,
  })
})

test('opening a phase at its top keeps the place in another; a done phase leads to the next', async ({ page }) => {
  await page.goto(lesson)
  await hydrated(page)
  await page.locator('.prose h2').nth(2).scrollIntoViewIfNeeded()
  await page.evaluate(() => window.scrollBy(0, 600))
  const here = () => page.evaluate((slug) => localStorage.getItem(`callable/here/${slug}`), guide.slug)
  await expect.poll(here).toContain(phase.slug)
  const kept = await here()
  await page.goto(phasePaths[2] ?? '')
  await hydrated(page)
  expect(await here()).toBe(kept)
  await keepAsDone(page, phase)
  await page.goto(`/guides/${guide.slug}`)
  await expect(page.locator('[data-continue]')).toHaveText(`Next: ${phases[1]?.title}`)
  await page.goto(lesson)
  await hydratedQuiz(page)
  for (const mark of await page.locator('.exercise__kind').all()) await expect(mark).toHaveAttribute('data-state', 'done')
})

test('a phone has a bar with phase, section and minutes left, and every way in behind one button', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(lesson)
  await hydrated(page)
  const section = phase.lesson.sections.filter((one) => one.depth === 2)[1]
  await page.locator(`#${section?.id}`).evaluate((e) => e.scrollIntoView())
  const bar = page.locator('.rail-page summary')
  await expect(bar).toBeInViewport()
  await expect(bar).toContainText('Phase 1')
  await expect(bar).toContainText(`${section?.title} · `)
  await expect(bar).toContainText(/\d+ min left/)
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.getByRole('button', { name: 'Menu' }).click()
  for (const name of ['Guides', 'Lab', 'Servers', 'Glossary', 'Review', 'Teaching'])
    await expect(page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name })).toBeVisible()
})

test('what is due is marked in the masthead', async ({ page }) => {
  await page.goto('/')
  await hydrated(page)
  await expect(page.locator('[data-due]')).toBeHidden()
  await page.evaluate(() => localStorage.setItem('callable/due', String(Date.now() - 1000)))
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Review due' })).toBeVisible()
})

test('a lesson is copied as Markdown, and the forms for programs are there', async ({ page, context, request }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(lesson)
  await hydrated(page)
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Lesson copied' })).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`# ${phase.title}`)
  for (const path of ['/llms.txt', '/feed.xml', '/favicon.ico', `${lesson}/lesson.md`])
    expect((await request.get(path)).status(), path).toBe(200)
  const data = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'LearningResource', name: phase.title })
})

test('the glossary leaves what holds the words', async ({ page }) => {
  await page.goto('/glossary')
  await page.getByLabel('Find a word').fill('middleware')
  await expect(page.locator('.glossary output')).toHaveText(/^\d+ words?$/)
  const all = await page.locator('.glossary dl > div').count()
  expect(await page.locator('.glossary dl > div:visible').count()).toBeLessThan(all)
})

test('a code in the class table says what a code is, and leads to the hand-in it names', async ({ page }) => {
  await page.goto('/teach/class/')
  await expect(page.locator('[data-island="class"][data-hydrated]')).toBeAttached()
  await page.getByRole('textbox').fill('7K2M-9QXT')
  await page.getByRole('button', { name: 'Take in' }).click()
  await expect(page.getByRole('list', { name: 'Not taken in' })).toContainText('A code holds no answers')
})

test('no name of an event is cut inside a word, however wide the screen', async ({ page }) => {
  await page.goto(lesson)
  await hydrated(page)
  await page.locator('.sample[data-lab] [data-lab-do="run"]').first().click()
  const names = page.locator('.ev__name')
  const called = names.filter({ hasText: 'start_response' })
  await expect(called).toBeVisible({ timeout: 90_000 })
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expect(called).toBeVisible()
    const cut = await names.evaluateAll((all) =>
      all.filter((name) => name.scrollWidth > name.clientWidth + 1).map((name) => name.textContent),
    )
    expect(cut, `${width} px`).toEqual([])
    expect(await called.evaluate((e) => e.getClientRects().length)).toBe(1)
  }
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('nothing is offered that only a script can answer', async ({ page }) => {
    for (const path of ['/review', `/guides/${guide.slug}/final`, '/teach/assign', '/teach/class', '/glossary', '/lab', lesson]) {
      await page.goto(path)
      const idle = page.locator('button[type="button"]:not([popovertarget])').or(page.getByText(/^Reading what/))
      expect(await idle.filter({ visible: true }).count(), path).toBe(0)
      await expect(page.getByRole('button', { name: 'Check answer' }), path).toHaveCount(0)
    }
  })
})
