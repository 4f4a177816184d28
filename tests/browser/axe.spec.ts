import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { everyPath, expect, phasePaths, teachPaths, test, wakeQuiz } from './site'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

test.use({ bypassCSP: true })

for (const colorScheme of ['light', 'dark'] as const)
  for (const path of [...everyPath, ...teachPaths])
    test(`axe finds nothing on ${path} (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(path)
      for (const island of await page.locator('[data-island]').all())
        if (teachPaths.includes(path)) await expect(island).toHaveAttribute('data-awake', '')
      if (phasePaths.includes(path)) {
        await wakeQuiz(page)
        await page.locator('.question').first().locator('input').first().check()
        await page.locator('.question').first().getByRole('button', { name: 'Check answer' }).click()
        for (const rail of await page.locator('.rail').all()) await rail.evaluate((e) => ((e as HTMLDetailsElement).open = true))
      }
      await page.evaluate(source)
      const violations = await page.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window.
        const { violations } = await (window as any).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        })
        return violations.map(
          (v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`,
        )
      })
      expect(violations).toEqual([])
    })
