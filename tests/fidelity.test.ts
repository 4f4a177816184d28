import { expect, test } from 'vitest'
import { casesOf } from '@/lib/content/read-servers'
import { explained, findDifferences } from '@/lib/recorder/fidelity-table'
import { contentUnderTest } from './content-under-test'

const { servers } = contentUnderTest()

test('in the manner of gunicorn and of uvicorn every case is served as recorded, or its difference is explained', {
  timeout: 120_000,
}, () => {
  const { table, missing } = explained(findDifferences(casesOf(servers), servers.recordings), servers.differences)
  expect(missing).toEqual([])
  expect(table).toEqual(servers.differences)
  for (const { like, cases, differences } of table) {
    expect(cases, like).toBeGreaterThan(100)
    expect(differences.length / cases, like).toBeLessThanOrEqual(0.05)
  }
})
