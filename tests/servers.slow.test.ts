import { expect, test } from 'vitest'
import { rows } from '@/lib/servers/rows'
import { expectAsRecorded } from './record-again'

for (const { name } of rows.filter((row) => row.again))
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
