import type { Page } from '@playwright/test'
import type { Question } from '../../lib/quiz/question'
import { give, responseTo } from './answer'
import { expect, hydratedQuiz, phasePaths, phases, returning as test } from './site'

const phase = phases[0]!
const path = phasePaths[0]!

const item = (page: Page, question: Question) => page.locator(`#q-${question.id}`)
const choices = (question: Question) => ('choices' in question ? question.choices : [])
const verdict = (page: Page, question: Question) => item(page, question).getByRole('status')

async function answer(page: Page, question: Question, right: boolean) {
  await give(item(page, question), question, responseTo(question, right))
  await item(page, question).getByRole('button', { name: 'Check answer' }).click()
}

test('all answered gives a score, retry asks only the missed, reload brings everything back', async ({ page }) => {
  await page.goto(path)
  await hydratedQuiz(page)
  const missed = phase.questions.slice(0, 2)
  for (const question of phase.questions) await answer(page, question, !missed.includes(question))
  const total = phase.questions.length
  await expect(page.locator('.score')).toContainText(`You got ${total - 2} of ${total}`)

  await page.reload()
  await hydratedQuiz(page)
  await expect(page.locator('.score')).toContainText(`You got ${total - 2} of ${total}`)
  await page.getByRole('button', { name: 'Retry the ones you missed' }).click()
  for (const question of missed) await expect(verdict(page, question)).toBeEmpty()
  for (const question of phase.questions.slice(2)) await expect(verdict(page, question)).toHaveText(/^Correct/)
  await expect(item(page, missed[0]!).locator(':is(input, button:enabled)').first()).toBeFocused()
  for (const question of missed) await answer(page, question, true)
  await expect(page.locator('.score')).toContainText(`You got ${total} of ${total}`)
  await expect(page.getByRole('button', { name: 'Retry the ones you missed' })).toHaveCount(0)

  const done = phase.exercises.size ? 0 : 1
  await page.goto('/guides/wsgi-and-asgi')
  await expect(page.locator('.overview__phases li').first()).toContainText(`${total} of ${total} right`)
  await expect(page.locator('.overview__phases li').first()).toHaveAttribute('data-state', done ? 'done' : 'begun')
  await page.goto('/')
  await expect(page.locator('.hero [data-continue]')).toHaveText(`Continue: ${phase.title}`)
  await expect(page.locator('[data-summary="wsgi-and-asgi"]')).toContainText(`${done} of ${phases.length} phases done, ${total} of`)
})

test('a damaged record is ignored alone', async ({ page }) => {
  await page.goto(path)
  await hydratedQuiz(page)
  for (const question of phase.questions.slice(0, 3)) await answer(page, question, true)
  const damaged = phase.questions[1]!
  await page.evaluate((key) => localStorage.setItem(key, '{"version":'), `callable/answer/wsgi-and-asgi/${phase.slug}/${damaged.id}`)
  await page.reload()
  await hydratedQuiz(page)
  await expect(verdict(page, phase.questions[0]!)).toHaveText(/^Correct/)
  await expect(verdict(page, damaged)).toBeEmpty()
  await expect(verdict(page, phase.questions[2]!)).toHaveText(/^Correct/)
})

test('a question that was changed since says so and is asked again', async ({ page }) => {
  const question = phase.questions[0]!
  await page.goto(path)
  const record = { version: 'older', picked: [choices(question)[0]?.id], right: true, at: 1 }
  await page.evaluate(
    ([key, value]) => localStorage.setItem(key!, value!),
    [`callable/answer/wsgi-and-asgi/${phase.slug}/${question.id}`, JSON.stringify(record)],
  )
  await page.reload()
  await hydratedQuiz(page)
  await expect(verdict(page, question)).toHaveText('This question has changed since you answered it.')
})

test('choices stand in an order of this reader’s own, the same after a reload', async ({ browser }) => {
  const orders = new Set<string>()
  for (let reader = 0; reader < 4; reader++) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${process.env.SITE}${path}`)
    await hydratedQuiz(page)
    const order = () => page.locator('.quiz input').evaluateAll((inputs) => inputs.map((i) => (i as HTMLInputElement).value).join())
    const first = await order()
    await page.reload()
    await hydratedQuiz(page)
    expect(await order()).toBe(first)
    orders.add(first)
    await context.close()
  }
  expect(orders.size).toBeGreaterThan(1)
})

test('several right answers are asked with checkboxes and graded as a set', async ({ page }) => {
  const index = phases.findIndex((p) => p.questions.some((q) => q.kind === 'choices'))
  const question = phases[index]!.questions.find((q) => q.kind === 'choices')!
  await page.goto(phasePaths[index]!)
  await hydratedQuiz(page)
  const right = choices(question).filter((c) => c.right)
  await item(page, question).locator(`input[value="${right[0]?.id}"]`).check()
  await item(page, question).getByRole('button', { name: 'Check answer' }).click()
  await expect(verdict(page, question)).toHaveText(/^Not quite/)
  await answer(page, question, true)
  await expect(verdict(page, question)).toHaveText(/^Correct/)
})
