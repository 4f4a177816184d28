import { expect, test } from 'vitest'
import { expectAsRecorded, recordedAgain, serverToday } from './record-again'

for (const server of recordedAgain)
  test(
    `${server.name} ${server.here === serverToday ? 'of today' : 'on this machine'} does what was recorded, every case`,
    { timeout: 900_000 },
    ({ skip }) =>
      expectAsRecorded(
        server,
        (cases) => {
          expect(cases.length).toBeGreaterThan(20)
          return cases
        },
        skip,
      ),
  )
