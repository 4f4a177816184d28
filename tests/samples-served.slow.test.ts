import { expect, test } from 'vitest'
import { expectServedAlike } from './samples-served'

for (const like of ['gunicorn', 'uvicorn'] as const)
  test(`every sample that runs in a page is served by ${like} as the lab serves it`, { timeout: 900_000 }, ({ skip }) =>
    expectServedAlike(
      like,
      (all) => {
        expect(all.length).toBeGreaterThan(8)
        return all
      },
      skip,
    ),
  )
