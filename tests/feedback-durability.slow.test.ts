import fs from 'node:fs'
import { afterAll, describe, test } from 'vitest'
import { expectNothingLost } from './feedback-durability'
import { tinySite } from './feedback-server'
import { databases } from './feedback-stores'

const site = tinySite()
afterAll(() => fs.rmSync(site, { recursive: true }))

const rounds: Record<string, number> = { SQLite: 20, PostgreSQL: 20 }

describe.each(databases)('killed under load, on $name', ({ name, make, missing }) => {
  test.skipIf(missing)(
    `${rounds[name]} rounds of kill -9 lose nothing that was acknowledged and double nothing`,
    { timeout: 900_000 },
    () => expectNothingLost(site, make, rounds[name] ?? 0),
  )
})
