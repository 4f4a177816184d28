import { test } from '@playwright/test'
import { expectPlayed } from './qti-player'

test('a player we did not write asks every question of the guide, and scores it by the key', async ({ page }) => {
  test.setTimeout(300_000)
  await expectPlayed(page, (all) => all)
})
