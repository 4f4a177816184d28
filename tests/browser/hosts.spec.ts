import { expect } from '@playwright/test'
import { expectRuns, test } from './hosts'

// Where the last value counts: hosts.slow.spec.ts.
test('on a host where the values are joined Python runs, in a page and in a foreign frame', async ({ page, host, complaints }) => {
  await expectRuns(page, await host('joined'))
  expect(complaints).toEqual([])
})
