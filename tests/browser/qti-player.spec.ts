import { test } from '@playwright/test'
import { expectPlayed } from './qti-player'

// All of them: qti-player.slow.spec.ts.
test('a player we did not write asks a question of each kind, and scores it by the key', ({ page }) =>
  expectPlayed(page, (all) => [...new Map(all.map((item) => [item.task.kind, item])).values()]))
