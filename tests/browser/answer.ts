import type { Locator, Page } from '@playwright/test'
import type { Phase } from '../../lib/content/model'
import { keyOf, offeredOf } from '../../lib/quiz/judge'
import type { Response } from '../../lib/quiz/kinds/kind'
import type { Question } from '../../lib/quiz/question'
import { key as recordKey } from '../../lib/site/storage'

/** A response to a question that is right, or one that is wrong. */
export function responseTo(question: Question, right: boolean): Response {
  const key = keyOf(question)
  if (right) return key
  if (question.kind === 'text') return ['something else']
  if (question.kind === 'match') return [...key.slice(1), ...key.slice(0, 1)]
  if (question.kind === 'order') return [...key.slice(0, -2), ...key.slice(-2).reverse()]
  return offeredOf(question)
    .filter((id) => !key.includes(id))
    .slice(0, 1)
}

/** Gives a response to the question in this place, with its controls as a mouse would use them. */
export async function give(item: Locator, question: Question, response: Response): Promise<void> {
  if (question.kind === 'text') return item.getByRole('textbox').fill(response[0] ?? '')
  if (question.kind === 'order') return arrange(item, response)
  if (question.kind === 'match') {
    for (const [place, id] of response.entries()) await item.getByRole('combobox').nth(place).selectOption(id)
    return
  }
  for (const input of await item.locator('input[type="checkbox"]').all()) await input.uncheck()
  for (const id of response) await item.locator(`input[value="${id}"]`).check()
}

export const shownOrder = (item: Locator): Promise<string[]> =>
  item.locator('[data-item]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.item ?? ''))

async function arrange(item: Locator, order: Response): Promise<void> {
  for (const [place, id] of order.entries())
    for (let from = (await shownOrder(item)).indexOf(id); from > place; from--)
      await item.locator(`[data-item="${id}"]`).getByRole('button', { name: 'Move up' }).click()
}

/** Puts into the page's storage what a reader has who read a phase, answered it right and passed its exercises. */
export async function keepAsDone(page: Page, { guide, slug, questions, exercises }: Phase): Promise<void> {
  const at = Date.now()
  const answers = questions.map((one) => [
    recordKey.answer(`${guide}/${slug}`, one.id),
    { version: one.version, picked: responseTo(one, true), right: true, at },
  ])
  const passed = [...exercises.keys()].map((id) => [recordKey.exercise(`${guide}/${slug}`, id), { at }])
  const records = [[recordKey.read(`${guide}/${slug}`), { at }], ...answers, ...passed] as [string, object][]
  await page.evaluate((all) => {
    for (const [name, record] of all) localStorage.setItem(name, JSON.stringify(record))
  }, records)
}
