import { axeViolations } from './axe'
import { everyPath, expect, framePath, hydratedQuiz, phasePaths, teachPaths, test } from './site'

test.use({ bypassCSP: true })

for (const colorScheme of ['light', 'dark'] as const)
  for (const path of [...everyPath, ...teachPaths, framePath])
    test(`axe finds nothing on ${path} (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(path)
      for (const island of await page.locator('[data-island]').all())
        if (teachPaths.includes(path)) await expect(island).toHaveAttribute('data-hydrated', '')
      if (phasePaths.includes(path)) {
        await hydratedQuiz(page)
        const question = page.locator('.question', { has: page.getByRole('radio') }).first()
        await question.getByRole('radio').first().check()
        await question.getByRole('button', { name: 'Check answer' }).click()
        for (const rail of await page.locator('.rail').all()) await rail.evaluate((e) => ((e as HTMLDetailsElement).open = true))
      }
      expect(await axeViolations(page)).toEqual([])
    })
