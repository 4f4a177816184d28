import { expect, type Page } from '@playwright/test'
import type { Phase } from '../../lib/content/model'
import { guide, phases } from './site'

/** A lesson reads from breadcrumb to pager, each part of it offers its address, and every paragraph to re-read is there to be marked. */
export async function expectLesson(page: Page, phase: Phase): Promise<void> {
  await expect(page).toHaveTitle(`${phase.title} · ${guide.title} · Callable`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(phase.title)
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link')).toHaveText(['All topics', guide.title])
  await expect(page.locator('.meta')).toContainText(`${phase.minutes} minutes`)
  await expect(page.locator('.meta time')).toHaveAttribute('datetime', phase.date)
  await expect(page.locator('.objectives').first().locator('ul').first().locator('li')).toHaveCount(phase.objectives.length)
  await expect(page.getByRole('heading', { name: 'Recap' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Check your understanding' })).toBeVisible()
  await expect(page.locator('.question fieldset')).toHaveCount(phase.questions.length)
  const pager = page.getByRole('navigation', { name: 'Phases', exact: true })
  await expect(pager.getByRole('link')).toHaveCount(phase === phases[0] || phase === phases.at(-1) ? 2 : 3)
  expect(await page.evaluate(withoutAddress)).toEqual([])
  const wanted = phase.questions.map(({ id, see, reread }) => ({ id, see: see ?? '', reread: reread ?? '' }))
  expect(await page.evaluate(notToReread, wanted)).toEqual([])
}

const withoutAddress = () =>
  [...document.querySelectorAll('.prose :is(h2, h3)[id], .sample:not(.exercise *), .diagram, .versus, .question')]
    .filter((e) => !e.id || !e.querySelector(`a[href="#${e.id}"]`))
    .map((e) => e.outerHTML.slice(0, 80))

const notToReread = (questions: { id: string; see: string; reread: string }[]) =>
  questions.filter(({ see, reread }) => {
    const heading = document.getElementById(see)
    const all = [...document.querySelectorAll('.prose :is(p, li, tr)')]
    return !all.some(
      (element) =>
        heading &&
        heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING &&
        reread &&
        element.textContent?.replace(/\s+/g, ' ').includes(reread),
    )
  })
