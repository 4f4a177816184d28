import { expect } from '@playwright/test'
import { expectRuns, test } from './hosts'

test('on a host where the values are last Python runs, in a page and in a foreign frame', async ({ page, host, complaints }) => {
  await expectRuns(page, await host('last'))
  expect(complaints).toEqual([])
})
