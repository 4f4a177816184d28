import { expect, test } from 'vitest'
import { serversRunAgain } from '@/scripts/tools.mjs'
import { expectAsRecorded } from './record-again'

for (const name of serversRunAgain)
  test(`${name} on this machine does what was recorded, every case`, { timeout: 900_000 }, ({ skip }) =>
    expectAsRecorded(
      name,
      (cases) => {
        expect(cases.length).toBeGreaterThan(20)
        return cases
      },
      skip,
    ),
  )
