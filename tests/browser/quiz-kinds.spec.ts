import type { Page } from '@playwright/test'
import { phasePath } from '../../lib/content/model'
import { keyOf } from '../../lib/quiz/judge'
import { entryKinds, type Kind } from '../../lib/quiz/kinds'
import type { Question } from '../../lib/quiz/question'
import { give, responseTo, shownOrder } from './answer'
import { everyPhase, expect, hydratedQuiz, test } from './site'

const kinds = Object.keys(entryKinds) as Kind[]

/** The first question of a kind, and the page that asks it. */
function first(kind: Kind): { question: Question; path: string } {
  const phase = everyPhase.find(({ questions }) => questions.some((question) => question.kind === kind))!
  return { path: phasePath(phase), question: phase.questions.find((question) => question.kind === kind)! }
}

async function open(page: Page, kind: Kind) {
  const { question, path } = first(kind)
  await page.goto(path)
  await hydratedQuiz(page)
  const item = page.locator(`#q-${question.id}`)
  const check = item.getByRole('button', { name: 'Check answer' })
  return { question, item, check, verdict: item.getByRole('status') }
}

for (const kind of kinds) {
  test(`${kind}: too early, wrong, then right, with the mouse; kept over a reload`, async ({ page }) => {
    const { question, item, check, verdict } = await open(page, kind)
    await check.click()
    await expect(verdict).toHaveText(/first\.$/)
    await give(item, question, responseTo(question, false))
    await check.click()
    await expect(verdict).toHaveText(/^Not quite/)
    await expect(verdict.getByRole('link', { name: /Re-read/ })).toBeVisible()
    await give(item, question, responseTo(question, true))
    await check.click()
    await expect(verdict).toHaveText(/^Correct/)
    await page.reload()
    await hydratedQuiz(page)
    await expect(verdict).toHaveText(/^Correct/)
    if (question.kind === 'order') expect(await shownOrder(item)).toEqual(keyOf(question))
  })

  test(`${kind}: by keyboard alone`, async ({ page }) => {
    const { question, item, check, verdict } = await open(page, kind)
    await item.locator(':is(input, select, button:enabled)').first().focus()
    await byKeys(page, question, item)
    while (!(await check.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(verdict).toHaveText(/^Correct/)
    await expect(check).toBeFocused()
  })
}

async function byKeys(page: Page, question: Question, item: ReturnType<Page['locator']>) {
  const key = keyOf(question)
  if (question.kind === 'text') return page.keyboard.type(key[0]!)
  if (question.kind === 'match') {
    for (const [place, id] of key.entries()) {
      const select = item.getByRole('combobox').nth(place)
      await expect(select).toBeFocused()
      for (let turn = 0; turn < 40 && (await select.inputValue()) !== id; turn++) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
    }
    return
  }
  if (question.kind === 'order') {
    for (const [place, id] of key.entries()) {
      await item.locator(`[data-item="${id}"] button:enabled`).first().focus()
      for (let from = (await shownOrder(item)).indexOf(id); from > place; from--) await page.keyboard.press('ArrowUp')
    }
    return
  }
  if (question.kind === 'choices') {
    for (const input of await item.locator('input').all()) {
      if (key.includes((await input.getAttribute('value'))!)) await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
    }
    return
  }
  await page.keyboard.press('Space')
  for (let turn = 0; turn < 40 && !(await item.locator(`input[value="${key[0]}"]`).isChecked()); turn++)
    await page.keyboard.press('ArrowDown')
}

test('moving a row says where it is now, keeps the focus on it, and stops at the ends', async ({ page }) => {
  const { item } = await open(page, 'order')
  const [top, second] = await shownOrder(item)
  const row = item.locator(`[data-item="${top}"]`)
  await expect(row.getByRole('button', { name: 'Move up' })).toBeDisabled()
  await row.getByRole('button', { name: 'Move down' }).click()
  expect((await shownOrder(item)).slice(0, 2)).toEqual([second, top])
  await expect(row.getByRole('button', { name: 'Move down' })).toBeFocused()
  await expect(item.locator('[aria-live]')).toHaveText(/^Now 2 of /)
})

test('a row is dragged by its handle', async ({ page }) => {
  const { item } = await open(page, 'order')
  const before = await shownOrder(item)
  const grip = item.locator('.order__grip').first()
  await grip.scrollIntoViewIfNeeded()
  const from = (await grip.boundingBox())!
  const to = (await item.locator('.order li').nth(2).boundingBox())!
  await page.mouse.move(from.x + 4, from.y + 4)
  await page.mouse.down()
  await page.mouse.move(from.x + 4, to.y + to.height - 4, { steps: 12 })
  await page.mouse.up()
  expect(await shownOrder(item)).toEqual([before[1], before[2], before[0], ...before.slice(3)])
})

test.describe('by touch on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  for (const kind of kinds)
    test(`${kind}: tapped to the right answer, nothing wider than the screen`, async ({ page }) => {
      const { question, item, check, verdict } = await open(page, kind)
      const key = keyOf(question)
      if (question.kind === 'text') {
        await item.getByRole('textbox').tap()
        await page.keyboard.type(key[0]!)
      } else if (question.kind === 'order') {
        for (const [place, id] of key.entries())
          for (let from = (await shownOrder(item)).indexOf(id); from > place; from--)
            await item.locator(`[data-item="${id}"]`).getByRole('button', { name: 'Move up' }).tap()
      } else if (question.kind === 'match') await give(item, question, key)
      else for (const id of key) await item.locator(`label:has(input[value="${id}"])`).tap()
      await check.tap()
      await expect(verdict).toHaveText(/^Correct/)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    })
})

test('a wrong answer leads to its paragraph, which is marked, and back to the question', async ({ page }) => {
  const { question, item, check } = await open(page, 'text')
  await give(item, question, ['something else'])
  await check.click()
  await item.getByRole('link', { name: /Re-read/ }).click()
  const marked = page.locator('.reread')
  await expect(marked).toBeInViewport()
  expect((await marked.textContent())?.replace(/\s+/g, ' ')).toContain(question.reread!)
  await page.getByRole('link', { name: 'Back to the question' }).click()
  await expect(item).toBeInViewport()
  await expect(marked).toHaveCount(0)
  await expect(item.getByRole('link', { name: /Re-read/ })).toBeFocused()
})
