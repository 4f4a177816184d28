// npm test: installs what it needs, runs every check and every test, ends with one line "N passed, N failed".
await import('./ready.mjs')
const { spawnSync } = await import('node:child_process')
const fs = await import('node:fs')
const { ensureTools } = await import('./tools.mjs')

const report = (name) => `.cache/test-${name}.json`
const results = []

function step(name, command, args, count) {
  console.log(`\n── ${name}`)
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [...command, ...args], {
    stdio: 'inherit',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' },
  })
  const counted = count?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  if (status !== 0 && counted.failed === 0) counted.failed = 1
  results.push(counted)
  console.log(`── ${name}: ${counted.passed} passed, ${counted.failed} failed, ${Math.round((Date.now() - started) / 1000)} s`)
  return status === 0
}

/** Counts of a vitest or Playwright JSON report; a missing report is one failure. A skipped test counts as failed: nothing is skipped in silence. */
function counts(name, read) {
  return () => {
    try {
      return read(JSON.parse(fs.readFileSync(report(name), 'utf8')))
    } catch {
      return { passed: 0, failed: 1 }
    }
  }
}
const vitestCounts = (json) => ({ passed: json.numPassedTests, failed: json.numTotalTests - json.numPassedTests })
const playwrightCounts = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped })

fs.mkdirSync('.cache', { recursive: true })
for (const name of ['unit', 'browser']) fs.rmSync(report(name), { force: true })

const missing = ensureTools()
for (const line of missing) console.error(line)
results.push({ passed: 0, failed: missing.length })

const tsx = ['--import', 'tsx']
step('content and code', [...tsx, 'scripts/check.ts'], [])
step(
  'unit tests',
  ['node_modules/vitest/vitest.mjs'],
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('unit')}`],
  counts('unit', vitestCounts),
)
const built = step('build', [...tsx, 'scripts/build.ts'], ['--if-stale'])
if (built && missing.length === 0) {
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report('browser')
  step('browser tests', ['node_modules/@playwright/test/cli.js'], ['test', '--reporter=list,json'], counts('browser', playwrightCounts))
}

const sum = (what) => results.reduce((n, r) => n + r[what], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') ? 1 : 0)
