import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Milliseconds, and layout shift as Lighthouse counts it. */
export type Paint = { lcp: number; tbt: number; cls: number }

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Medians of `runs` Lighthouse runs with its mobile settings. Throws where Lighthouse fails. */
export function measurePaint(url: string, browser: string, runs = 3): Paint {
  const results = Array.from({ length: runs }, () => run(url, browser))
  const median = (what: keyof Paint) => results.map((r) => r[what]).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
  return { lcp: median('lcp'), tbt: median('tbt'), cls: median('cls') }
}

function run(url: string, browser: string): Paint {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'callable-paint-')), 'report.json')
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/lighthouse/cli/index.js',
      url,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      '--only-categories=performance',
      `--chrome-flags=${flags}`,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, CHROME_PATH: browser },
    },
  )
  if (status !== 0) throw new Error(`Lighthouse failed on ${url}: ${stderr.slice(-400)}`)
  const { audits } = JSON.parse(fs.readFileSync(report, 'utf8')) as { audits: Record<string, { numericValue: number }> }
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN
  return { lcp: value('largest-contentful-paint'), tbt: value('total-blocking-time'), cls: value('cumulative-layout-shift') }
}
