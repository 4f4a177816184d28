// Reads the JSON reports of the two test runners into the same counts.
import fs from 'node:fs'
import path from 'node:path'

const readers = {
  vitest: ({ numPassedTests, numTotalTests, numPendingTests, numTodoTests, testResults }) => ({
    passed: numPassedTests,
    skipped: numPendingTests + numTodoTests,
    failed: numTotalTests - numPassedTests - numPendingTests - numTodoTests,
    files: testResults.map(({ name, startTime, endTime }) => ({ file: path.relative('.', name), seconds: (endTime - startTime) / 1000 })),
  }),
  playwright: ({ stats, suites }) => ({
    passed: stats.expected,
    skipped: stats.skipped,
    failed: stats.unexpected + stats.flaky,
    files: suites.map((suite) => ({ file: `tests/browser/${suite.file}`, seconds: secondsOf(suite) })),
  }),
}

const secondsOf = ({ suites = [], specs = [] }) =>
  suites.reduce((sum, suite) => sum + secondsOf(suite), 0) +
  specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results)).reduce((sum, { duration }) => sum + duration / 1000, 0)

/** What a runner ("vitest" or "playwright") counted, and the seconds each of its files took. A missing or broken report is one failure. */
export function readCounts(runner, report) {
  try {
    return readers[runner](JSON.parse(fs.readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 1, skipped: 0, files: [] }
  }
}
