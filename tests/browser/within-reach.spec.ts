import type { Page } from '@playwright/test'
import { casesOf } from '@/lib/content/read-servers'
import { siteContent } from '@/lib/content/site-content'
import { casePath } from '@/lib/servers/matrix'
import { keepAsDone } from './answer'
import { expect, guide, phasePaths, phases, test } from './site'

const [phase] = phases
const lesson = phasePaths[0] ?? ''
const hydrated = (page: Page) => expect(page.locator('html[data-hydrated]')).toBeAttached()

test.describe('under a thumb', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  for (const path of [
    '/',
    `/guides/${guide.slug}/`,
    lesson,
    '/lab/',
    '/review/',
    '/servers/',
    '/servers/wsgi-ticks/',
    '/teach/',
    '/teach/assign/',
  ])
    test(`${path} has no control of its own line that is lower than a thumb`, async ({ page }) => {
      await page.goto(path)
      await hydrated(page)
      const low = await page.locator(':is(a, button, summary, select, input):visible').evaluateAll((all) =>
        all.slice(0, 90).flatMap((control) => {
          // What stands in a sentence is as tall as the sentence; what takes part of another control's line is tried with it.
          if (control.closest('p, dd, figcaption, caption, .prose li, .prose td, pre, .cm-editor')) return []
          control.scrollIntoView({ block: 'center' })
          const box = (control.closest('label') ?? control).getBoundingClientRect()
          const [x, middle] = [box.left + Math.min(box.width / 2, 16), box.top + box.height / 2]
          const hits = (y: number) => {
            const hit = document.elementFromPoint(x, y)
            return !!hit && (control.contains(hit) || !!hit.closest('label')?.contains(control))
          }
          if (!hits(middle)) return []
          let [above, below] = [0, 0]
          while (above < 60 && hits(middle - above - 1)) above++
          while (below < 60 && hits(middle + below + 1)) below++
          const height = above + below + 1
          return height < 38 ? [`${control.textContent?.trim().slice(0, 30)}: ${height}`] : []
        }),
      )
      expect(low).toEqual([])
    })
})

test('the arrow keys lead from case to case', async ({ page }) => {
  const [, one, next] = casesOf(siteContent().servers)
  await page.goto(casePath(one!))
  await hydrated(page)
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(new RegExp(`${casePath(next!)}/?$`))
})

test('a phase that is read, answered and tried is said to be done, once and quietly', async ({ page }) => {
  await page.goto(lesson)
  await keepAsDone(page, phase!)
  await page.reload()
  await page.locator('#quiz').scrollIntoViewIfNeeded()
  await expect(page.locator('.phase-done')).toHaveText(`This phase is done: read, answered and tried. On to ${phases[1]!.title}`)
})

test('at every width the way into a guide and what stands beside it are apart', async ({ page }) => {
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`/guides/${guide.slug}`)
    const [button, text] = await Promise.all([page.locator('.resume .btn').boundingBox(), page.locator('.resume small').boundingBox()])
    const apart = button!.x + button!.width <= text!.x || button!.y + button!.height <= text!.y
    expect(apart, `${width} px`).toBe(true)
    expect(text!.x + text!.width).toBeLessThanOrEqual(width)
  }
})

test('a name in a sentence is not broken at its hyphens and dots', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of phasePaths) {
    await page.goto(path)
    const broken = await page
      .locator('.prose p code')
      .evaluateAll((all) =>
        all
          .filter((code) => /^[\w.-]{2,28}$/.test(code.textContent ?? '') && code.getClientRects().length > 1)
          .map((code) => code.textContent),
      )
    expect(broken, path).toEqual([])
  }
})
