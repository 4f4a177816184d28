import { test } from 'vitest'
import { likes } from '@/lib/runtime/manners'
import { expectServedAlike } from './samples-served'

/** All of them: samples-served.slow.test.ts. */
for (const like of likes)
  test(`the first sample of the guide and the last is served by ${like} as the lab serves it`, { timeout: 180_000 }, ({ skip }) =>
    expectServedAlike(like, (all) => [...all.slice(0, 1), ...all.slice(-1)], skip),
  )
