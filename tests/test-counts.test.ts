import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readCounts } from '../scripts/test-counts.mjs'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-counts-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))
const report = path.join(folder, 'report.json')

test('what a runner skipped is neither passed nor failed, and a flaky test failed', () => {
  const file = path.resolve('lib/a.test.ts')
  const unit = {
    ...{ numPassedTests: 3, numTotalTests: 7, numPendingTests: 2, numTodoTests: 1 },
    testResults: [{ name: file, startTime: 1000, endTime: 3500 }],
  }
  fs.writeFileSync(report, JSON.stringify(unit))
  expect(readCounts('vitest', report)).toEqual({ passed: 3, failed: 1, skipped: 3, files: [{ file: 'lib/a.test.ts', seconds: 2.5 }] })

  const spec = { tests: [{ results: [{ duration: 1500 }, { duration: 500 }] }] }
  const suites = [{ file: 'a.spec.ts', specs: [spec], suites: [{ specs: [spec] }] }]
  fs.writeFileSync(report, JSON.stringify({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, suites }))
  expect(readCounts('playwright', report)).toEqual({
    ...{ passed: 4, failed: 2, skipped: 2 },
    files: [{ file: 'tests/browser/a.spec.ts', seconds: 4 }],
  })
})

test.each(['', '{', '{}'])('a report that says %j is one failure', (text) => {
  fs.writeFileSync(report, text)
  for (const runner of ['vitest', 'playwright'] as const)
    expect(readCounts(runner, report)).toEqual({ passed: 0, failed: 1, skipped: 0, files: [] })
})

test('no report is one failure', () => {
  expect(readCounts('vitest', path.join(folder, 'none.json')).failed).toBe(1)
})
