import { chromium } from '@playwright/test'
import { transferOf } from '../../runtime/manifest'
import { sandboxDocument } from '../../runtime/sandbox/policy'
import { serveBarePage } from './bare-page'
import type { Figure } from './bars'
import type { Visit } from './python-page'

/** Bytes of Python in the page, and the times of a first and a second visit, on localhost with this browser. */
export async function measurePython(browser: string): Promise<Figure[]> {
  const { url, manifest, close } = await serveBarePage('lib/delivery/bench/python-page.ts')
  const started = await chromium.launch({
    executablePath: browser,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await started.newPage()
    const visit = async () => {
      await page.goto(url)
      return (await page.evaluate('visit()')) as Visit
    }
    const cold = await visit()
    await page.waitForTimeout(500)
    const warm = await visit()
    const round = [...cold.later, ...warm.later]
    const again = [...cold.again, ...warm.again]
    return [
      { what: 'fetched for a first run (br)', value: (transferOf(manifest) + sandboxDocument.length) / 1e6, unit: 'MB', bar: 4.7 },
      { what: 'first run, cold, once the bytes are there', value: cold.first, unit: 'ms', bar: 2500 },
      { what: 'first run of a second visit, all in all', value: warm.fetched + warm.first, unit: 'ms' },
      { what: 'next runs, median', value: at(round, 0.5), unit: 'ms', bar: 50 },
      { what: 'next runs, 95th percentile', value: at(round, 0.95), unit: 'ms' },
      { what: 'from Stop to the next answer, median', value: at(again, 0.5), unit: 'ms', bar: 1000 },
    ]
  } finally {
    await started.close()
    await close()
  }
}

function at(values: number[], part: number): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN
}
