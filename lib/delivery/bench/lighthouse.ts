import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

/** Milliseconds, and layout shift to the three places Lighthouse shows. */
export type Paint = { lcp: number; tbt: number; cls: number }

const execute = promisify(execFile)
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Medians of `runs` Lighthouse runs with its mobile settings. Rejects where Lighthouse fails twice in a row or takes over two minutes. */
export async function measurePaint(url: string, browser: string, runs = 3): Promise<Paint> {
  const results: Paint[] = []
  for (let i = 0; i < runs; i++) results.push(await run(url, browser).catch(() => run(url, browser)))
  const median = (what: keyof Paint) => results.map((r) => r[what]).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
  return { lcp: median('lcp'), tbt: median('tbt'), cls: median('cls') }
}

async function run(url: string, browser: string): Promise<Paint> {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'callable-paint-')), 'report.json')
  const options = ['--quiet', '--output=json', `--output-path=${report}`, '--only-categories=performance', `--chrome-flags=${flags}`]
  await execute(process.execPath, ['node_modules/lighthouse/cli/index.js', url, ...options], {
    timeout: 120_000,
    env: { ...process.env, CHROME_PATH: browser },
  })
  const { audits } = JSON.parse(fs.readFileSync(report, 'utf8')) as { audits: Record<string, { numericValue: number }> }
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN
  return {
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
  }
}
