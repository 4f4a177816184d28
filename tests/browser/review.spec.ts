import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Question } from '../../lib/quiz/question'
import { give, responseTo } from './answer'
import { expect, guide, phases, test } from './site'

const base = `/guides/${guide.slug}`
const day = 24 * 60 * 60 * 1000
const start = new Date(2026, 10, 23, 10).getTime()
const all = phases.flatMap((phase) =>
  phase.questions.map((question) => ({ question, key: `callable/answer/${guide.slug}/${phase.slug}/${question.id}` })),
)

type Kept = { question: Question; key: string; right: boolean; at: number }

/** Puts answers into the browser as the quiz would have kept them. */
async function remember(page: Page, answers: Kept[]) {
  const records = answers.map(({ question, key, right, at }) => [
    key,
    JSON.stringify({ version: question.version, picked: responseTo(question, right), right, at, log: [[at, right]] }),
  ])
  await page.evaluate((entries) => {
    for (const [key, text] of entries) localStorage.setItem(key!, text!)
  }, records)
}

/** The question that is shown now. */
async function shown(page: Page): Promise<Question> {
  const text = await page.locator('.round :is(legend, .legend) > :last-child').textContent()
  const plain = (markdown: string) => markdown.split('\n\n')[0]!.replace(/[`*\s]+/g, '')
  const found = all.find(({ question }) => plain(question.q) === text?.replace(/[`*\s]+/g, ''))
  if (!found) throw new Error(`No question reads "${text}".`)
  return found.question
}

async function answerRound(page: Page, right: (place: number) => boolean): Promise<number> {
  for (let place = 0; ; place++) {
    const question = await shown(page)
    const item = page.locator('.round .question')
    await give(item, question, responseTo(question, right(place)))
    await item.getByRole('button', { name: 'Check answer' }).click()
    await expect(item.getByRole('status')).toHaveText(right(place) ? /^Correct/ : /^Not quite/)
    const next = page.locator('.round__next button')
    const last = (await next.textContent()) === 'See how it went'
    await next.click()
    if (last) return place + 1
  }
}

test('nothing is asked of somebody who answered nothing', async ({ page }) => {
  await page.goto('/review/')
  await expect(page.locator('.review__due')).toHaveText(/^Nothing yet/)
  await expect(page.getByRole('button', { name: 'Review' })).toHaveCount(0)
})

test('over simulated weeks the same question comes back after longer and longer intervals, and sooner when missed', async ({ page }) => {
  await page.clock.setFixedTime(start)
  await page.goto('/review/')
  await remember(page, [{ ...all[0]!, right: true, at: start }])
  const due = page.locator('.review__due')
  const gaps: number[] = []
  let [now, last] = [start, start]
  while (gaps.length < 5) {
    // The long gaps are looked for every fourth day.
    now += gaps.length === 2 || gaps.length === 3 ? 4 * day : day
    await page.clock.setFixedTime(now)
    await page.reload()
    await expect(due).not.toBeEmpty()
    if (!(await due.textContent())?.startsWith('One question is due')) continue
    gaps.push(Math.round((now - last) / day))
    last = now
    const right = gaps.length !== 4
    await page.getByRole('button', { name: 'Review' }).click()
    await answerRound(page, () => right)
    await expect(due).toHaveText(/^Nothing is due today/)
  }
  const [one = 0, two = 0, three = 0, four = 0, afterMiss = 0] = gaps
  expect(two).toBeGreaterThan(one)
  expect(three).toBeGreaterThan(two)
  expect(four).toBeGreaterThan(three)
  expect(afterMiss).toBeLessThan(two + 1)
})

test('after a long absence fifteen come at a time, and missed ones are listed with their place', async ({ page }) => {
  await page.goto('/review/')
  await remember(
    page,
    all.slice(0, 20).map((one) => ({ ...one, right: true, at: Date.now() - 100 * day })),
  )
  await page.reload()
  await expect(page.locator('.review__due')).toHaveText(/^20 questions are due today/)
  await page.getByRole('button', { name: 'Review 15 of them' }).click()
  expect(await answerRound(page, (place) => place !== 2)).toBe(15)
  await expect(page.locator('.outcome__count')).toHaveText('14 of 15 right.')
  const link = page.locator('.outcome__missed').getByRole('link', { name: /^Re-read/ })
  await expect(link).toHaveCount(1)
  await expect(link).toHaveAttribute('href', /^\/guides\/.*#[a-z-]+:~:text=/)
  await expect(page.locator('.review__due')).toHaveText(/^5 questions are due today/)
})

test('with the book closed the answers stay covered and the lesson shut', async ({ page }) => {
  await page.goto('/review/')
  const pick = all.find(({ question }) => question.kind === 'choice')!
  await remember(page, [{ ...pick, right: true, at: Date.now() - 100 * day }])
  await page.reload()
  await page.getByRole('checkbox', { name: /Closed book/ }).check()
  await page.getByRole('button', { name: 'Review' }).click()
  await expect(page.locator('.round input')).toHaveCount(0)
  await page.getByRole('button', { name: 'I have an answer' }).click()
  const item = page.locator('.round .question')
  await give(item, pick.question, responseTo(pick.question, false))
  await item.getByRole('button', { name: 'Check answer' }).click()
  await expect(item.getByRole('status')).toHaveText(/^Not quite/)
  await expect(item.getByRole('link', { name: /Re-read/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'See how it went' }).click()
  await expect(page.getByRole('link', { name: /Re-read/ })).toBeVisible()
})

test('mixed practice asks ten from several phases, what was missed first', async ({ page }) => {
  await page.goto(`${base}/practice/`)
  const missed = all.at(-1)!
  await remember(page, [{ ...missed, right: false, at: 1 }])
  await page.reload()
  await page.getByRole('button', { name: 'Ten questions' }).click()
  expect((await shown(page)).id).toBe(missed.question.id)
  expect(await answerRound(page, () => true)).toBe(10)
  await expect(page.locator('.outcome__count')).toHaveText('10 of 10 right.')
  await expect(page.getByRole('button', { name: 'Ten more' })).toBeVisible()
  const phasesAsked = await page.evaluate(
    () =>
      new Set(
        Object.keys(localStorage)
          .filter((k) => k.startsWith('callable/answer/'))
          .map((k) => k.split('/')[3]),
      ).size,
  )
  expect(phasesAsked).toBeGreaterThan(3)
})

test('the final check keeps every answer, judges at the end, counts by phase, and the certificate says what was recorded', async ({
  page,
}) => {
  await page.goto(`${base}/certificate/`)
  await expect(page.locator('.review__due')).toHaveText(/nothing to certify/)
  await page.goto(`${base}/final/`)
  await page.getByRole('button', { name: 'Draw 20 questions' }).click()
  await expect(page.locator('.question')).toHaveCount(20)
  const names = await page.evaluate((key) => JSON.parse(localStorage.getItem(key)!).names as string[], `callable/open/${guide.slug}`)
  const drawn = names.map((name) => all.find(({ key }) => key === `callable/answer/${name.replace('#', '/')}`)!.question)
  const counts = phases.map((phase) => names.filter((name) => name.startsWith(`${guide.slug}/${phase.slug}#`)).length)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  for (const [place, question] of drawn.entries()) {
    if (place === 19) break
    await give(page.locator('.question').nth(place), question, responseTo(question, place > 1))
    if (place === 9) {
      await page.reload()
      await expect(page.locator('.exam__end')).toContainText('10 of 20 answered')
    }
  }
  await expect(page.locator('.question .said')).toHaveCount(0)
  await page.getByRole('button', { name: 'Hand it in' }).click()
  await expect(page.locator('.exam__end')).toContainText('Still open: 20. They count as missed.')
  await page.getByRole('button', { name: 'Hand it in as it is' }).click()
  await expect(page.locator('.outcome__count')).toHaveText('17 of 20 right.')
  await expect(page.locator('.breakdown tbody tr')).toHaveCount(phases.length)
  await page.getByRole('link', { name: 'Certificate' }).click()
  await expect(page.locator('.certificate h2')).toHaveText('Record of work so far')
  await expect(page.locator('.certificate li')).toContainText([
    /^17 of \d+ questions answered rightly/,
    /^Final check: 17 of 20 at the first try/,
  ])
  await page.getByLabel(/^Name/).fill('Ada')
  await expect(page.locator('.certificate__name')).toHaveText('Ada')
})

test('progress goes to another browser as a file, twice without harm, and a wrong file is refused', async ({ page, browser }) => {
  await page.goto('/review/')
  await expect(page.locator('[data-island="progress-file"][data-hydrated]')).toBeAttached()
  await page.getByRole('button', { name: 'Save to a file' }).click()
  await expect(page.locator('.progress-file [role="status"]')).toHaveText('There is nothing to save yet.')
  await remember(
    page,
    all.slice(0, 3).map((one) => ({ ...one, right: true, at: start })),
  )
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save to a file' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toMatch(/^callable-progress-.*\.json$/)
  const buffer = readFileSync(await download.path())

  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(`${process.env.SITE}/review/`)
  await expect(other.locator('[data-island="progress-file"][data-hydrated]')).toBeAttached()
  const bring = (content: Buffer) =>
    other.locator('input[type="file"]').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: content })
  const said = other.locator('.progress-file [role="status"]')
  await bring(buffer)
  await expect(said).toHaveText('3 records added or brought up to date.')
  await bring(buffer)
  await expect(said).toHaveText('Nothing in it was new here.')
  await bring(Buffer.from('{"tea":1}'))
  await expect(said).toHaveText(/^This is no file of progress/)
  await other.reload()
  await expect(other.locator('.review__due')).toHaveText(/of 3 you have answered|^Nothing is due today/)
  await context.close()
})
