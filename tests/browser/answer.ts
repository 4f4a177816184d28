import type { Locator } from '@playwright/test'
import { keyOf, offeredOf } from '../../lib/quiz/judge'
import type { Response } from '../../lib/quiz/kinds/kind'
import type { Question } from '../../lib/quiz/question'

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
