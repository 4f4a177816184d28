import { expect, test } from 'vitest'
import { expectContract, expectPasses } from './python'

test('every hostile app ends clearly and in time, and leaves nothing behind', { timeout: 900_000 }, () =>
  expectPasses('test_hostile.py', 1),
)

test('every event, violation and outcome of every hostile app is what the contract says', { timeout: 900_000 }, async () => {
  expect(await expectContract(1)).toBeGreaterThan(200)
})
