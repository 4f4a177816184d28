// The steps of a test run: each a program of Node whose lines are printed as they come, under the name of the step.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import readline from 'node:readline'
import { readCounts } from './test-counts.mjs'

const results = []
const running = new Set()
const began = Date.now()
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of running) child.kill(signal)
    process.exit(1)
  })

/** Runs a step; resolves with whether it passed. A step that counts names its runner (vitest or playwright), another counts as one. */
export async function step(name, args, runner) {
  const report = `.cache/test-${name.replaceAll(' ', '-')}.json`
  fs.mkdirSync('.cache', { recursive: true })
  fs.rmSync(report, { force: true })
  const { FORCE_COLOR: _, ...env } = { ...process.env, NO_COLOR: '1', PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const started = Date.now()
  console.log(`── ${name}`)
  const child = spawn(process.execPath, runner === 'vitest' ? [...args, `--outputFile.json=${report}`] : args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
  running.add(child)
  for (const stream of [child.stdout, child.stderr])
    readline.createInterface({ input: stream }).on('line', (line) => console.log(line ? `${name} │ ${line}` : ''))
  const status = await new Promise((done) => child.on('close', done).on('error', done))
  running.delete(child)
  const passed = status === 0
  const counted = runner ? readCounts(runner, report) : { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, files: [] }
  if (!passed && counted.failed === 0) counted.failed = 1
  results.push(counted)
  console.log(`── ${name}: ${lineOf(counted)}, ${Math.round((Date.now() - started) / 1000)} s`)
  return passed
}

export const vitest = (project) => ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json']
export const playwright = (project) => ['node_modules/@playwright/test/cli.js', 'test', `--project=${project}`, '--reporter=list,json']
export const script = (name, ...args) => ['--import', 'tsx', `scripts/${name}`, ...args]

/** Counts what could not be had as failed. */
export function fail(lines) {
  for (const line of lines) console.error(line)
  results.push({ passed: 0, failed: lines.length, skipped: 0, files: [] })
}

/** Prints the one line that sums up, and before it, where TIMES is set, the files that took longest; ends the process. */
export function endRun() {
  const files = results.flatMap(({ files }) => files).sort((a, b) => b.seconds - a.seconds)
  if (process.env.TIMES) for (const { file, seconds } of files.slice(0, 15)) console.log(`${seconds.toFixed(1).padStart(7)} s  ${file}`)
  const sum = (what) => results.reduce((n, result) => n + result[what], 0)
  // With CI set nothing is skipped in silence: what was left out counts as failed.
  const left = process.env.CI ? 0 : sum('skipped')
  const total = { passed: sum('passed'), failed: sum('failed') + sum('skipped') - left, skipped: left }
  console.log(`\n${Math.round((Date.now() - began) / 1000)} s\n${lineOf(total)}`)
  process.exit(total.failed ? 1 : 0)
}

const lineOf = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
