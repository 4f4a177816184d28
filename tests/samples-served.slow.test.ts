import { expect, test } from 'vitest'
import { likes } from '@/lib/runtime/manners'
import { contentUnderTest } from './content-under-test'
import { expectServedAlike } from './samples-served'

for (const like of likes)
  test(`every sample that runs in a page is served by ${like} as the lab serves it`, { timeout: 900_000 }, ({ skip }) =>
    expectServedAlike(
      like,
      (all) => {
        expect(all.length).toBeGreaterThan(like === 'gunicorn' ? 40 : 8)
        const known = new Set(all.map(({ lab }) => lab))
        const explained = contentUnderTest().servers.sampleDifferences.filter((one) => one.like === like)
        expect(explained.map(({ sample }) => sample).filter((sample) => !known.has(sample))).toEqual([])
        return all
      },
      skip,
    ),
  )
