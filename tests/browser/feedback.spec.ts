import type { Page } from '@playwright/test'
import { phasePath } from '../../lib/content/model'
import { axeViolations } from './axe'
import { test } from './feedback-site'
import { expect, hydrated, hydratedQuiz, phasePaths, phases } from './site'

const path = phasePaths[0]!
const version = phases[0]!.version

const helpful = (page: Page) => page.locator('.helpful')
const status = (page: Page) => helpful(page).getByRole('status')

async function hydratedHelpful(page: Page) {
  await helpful(page).scrollIntoViewIfNeeded()
  await expect(page.locator('[data-island="helpful"][data-hydrated]')).toBeAttached()
}

const select = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  })

test('no, a line of text, and one change of mind, by keyboard alone', async ({ page, site }) => {
  await page.goto(path)
  await hydratedHelpful(page)
  await helpful(page).getByRole('button', { name: 'No', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText('Thank you. It has reached the author.')
  const words = helpful(page).getByLabel('What was missing or unclear?')
  await expect(words).toBeFocused()
  await page.keyboard.type('Who calls <b>start_response</b>?')
  await page.keyboard.press('Enter')
  await expect(helpful(page).locator('h2')).toHaveText('You said no: “Who calls <b>start_response</b>?”')
  await expect(helpful(page).locator('h2')).toBeFocused()
  await expect.poll(() => site.rows('feedback')).toMatchObject([{ page: path, version, helpful: 0, changed: 0 }])

  await page.reload()
  await hydratedHelpful(page)
  await helpful(page).getByRole('button', { name: 'Change my answer' }).click()
  await helpful(page).getByLabel('Yes').check()
  await helpful(page).getByRole('button', { name: 'Send the change' }).click()
  await expect(status(page)).toHaveText('Thank you. It has reached the author.')
  await expect(helpful(page).locator('h2')).toContainText('You said yes')
  await expect(helpful(page).getByRole('button')).toHaveCount(0)
  expect(await site.rows('feedback')).toMatchObject([{ helpful: 1, changed: 1, comment: 'Who calls <b>start_response</b>?' }])
})

test('without a script it is a form, answered by a page', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  await page.goto(path)
  await page.getByLabel('In a line, if you like').fill('Clear, thank you')
  await helpful(page).getByRole('button', { name: 'Yes' }).click()
  await expect(page.locator('h1')).toHaveText('Thank you')
  expect(await site.rows('feedback')).toMatchObject([{ page: path, version, helpful: 1, comment: 'Clear, thank you' }])
  await page.getByRole('link', { name: 'Back to the page' }).click()
  await expect(page).toHaveURL(new RegExp(`${path}/$`))
  await context.close()
})

test('a selected passage is reported with its section', async ({ page, site }) => {
  await page.goto(path)
  await hydrated(page)
  const heading = phases[0]!.lesson.sections[1]!.id
  await select(page, `xpath=//*[@id="${heading}"]/following::p[1]`)
  await page.getByRole('button', { name: 'Something is wrong here' }).click()
  const dialog = page.getByRole('dialog', { name: 'Something is wrong here' })
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await select(page, `xpath=//*[@id="${heading}"]/following::p[1]`)
  await page.getByRole('button', { name: 'Something is wrong here' }).click()
  await dialog.getByLabel('What is wrong?').fill('It is the server that calls.')
  await dialog.getByRole('button', { name: 'Send the report' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Thank you. It has reached the author.')
  await dialog.getByRole('button', { name: 'Close' }).click()
  const [report] = await site.rows('report')
  expect(report).toMatchObject({ about: 'passage', page: path, version, section: heading, words: 'It is the server that calls.' })
  expect(report?.passage?.length).toBeGreaterThan(20)
})

test('a question is reported with its version, what was shown in which order, and what was picked', async ({ page, site }) => {
  await page.goto(path)
  await hydratedQuiz(page)
  const question = phases[0]!.questions.find(({ kind }) => kind === 'choice')!
  const first = page.locator(`#q-${question.id}`)
  await expect(first.getByRole('button', { name: 'Report this question' })).toHaveCount(0)
  const shown = await first
    .locator('input[type="radio"], input[type="checkbox"]')
    .evaluateAll((all) => all.map((i) => (i as HTMLInputElement).value))
  await first.locator('input').nth(1).check()
  await first.getByRole('button', { name: 'Check answer' }).click()
  await first.getByRole('button', { name: 'Report this question' }).click()
  await first.getByLabel('What is wrong with it?').fill('Two of these are right.')
  await first.getByRole('button', { name: 'Send the report' }).click()
  await expect(first.locator('.report').getByRole('status')).toHaveText('Thank you. It has reached the author.')
  expect(await site.rows('report')).toMatchObject([
    {
      ...{ about: 'question', page: path, question: question.id, version: question.version },
      ...{ shown: shown.join(' '), picked: shown[1], words: 'Two of these are right.' },
    },
  ])
})

test('a typed answer is reported as one of those the author foresaw; what was typed is for its reader to send', async ({ page, site }) => {
  const phase = phases.find(({ questions }) => questions.some(({ kind }) => kind === 'text'))!
  const question = phase.questions.find(({ kind }) => kind === 'text')!
  await page.goto(phasePath(phase))
  await hydratedQuiz(page)
  const item = page.locator(`#q-${question.id}`)
  await item.getByRole('textbox').fill('an answer of my own')
  await item.getByRole('button', { name: 'Check answer' }).click()
  await item.getByRole('button', { name: 'Report this question' }).click()
  const words = item.getByLabel('What is wrong with it?')
  await expect(words).toHaveValue('I typed “an answer of my own”. ')
  await words.fill('It should count.')
  await item.getByRole('button', { name: 'Send the report' }).click()
  await expect(item.locator('.report').getByRole('status')).toHaveText('Thank you. It has reached the author.')
  expect(await site.rows('report')).toMatchObject([{ question: question.id, picked: 'other', words: 'It should count.' }])
})

test('answers are counted only where the site was built to: this one was not', async ({ page, site }) => {
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await page.goto(path)
  await hydratedQuiz(page)
  const first = page.locator('.question').first()
  await first.locator('input').first().check()
  await first.getByRole('button', { name: 'Check answer' }).click()
  await expect(first.getByRole('button', { name: 'Report this question' })).toBeVisible()
  expect(sent).toEqual([])
  expect(await site.rows('answer')).toEqual([])
})

test('axe finds nothing in any state of the forms, in either theme', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(path)
  await hydratedHelpful(page)
  expect(await axeViolations(page)).toEqual([])
  await helpful(page).getByRole('button', { name: 'Yes' }).click()
  await expect(helpful(page).locator('input')).toBeFocused()
  expect(await axeViolations(page)).toEqual([])
  await helpful(page).getByRole('button', { name: 'Change my answer' }).click()
  expect(await axeViolations(page)).toEqual([])
  await helpful(page).getByRole('button', { name: 'Leave it as it was' }).click()
  await select(page, '.prose h2 + p >> nth=0')
  await page.getByRole('button', { name: 'Something is wrong here' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
})
