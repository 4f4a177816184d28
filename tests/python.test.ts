import { expect, test } from 'vitest'
import { expectContract, expectPasses, pythonTests } from './python'

/** Every tenth of the hostile apps; all of them: python.slow.test.ts. */
const every = 10

test('the Python half has tests', () => expect(pythonTests.length).toBeGreaterThan(5))

test.concurrent.each(pythonTests)('%s passes under CPython', { timeout: 120_000 }, (file) => expectPasses(file, every))

test.concurrent('every event, violation and outcome is what the contract says', { timeout: 120_000 }, async () => {
  expect(await expectContract(every)).toBeGreaterThan(60)
})
