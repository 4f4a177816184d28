import { chromium } from '@playwright/test'
import { type Manifest, transferOf } from '../../runtime/manifest'
import { sandboxDocument } from '../../runtime/sandbox/policy'
import { serveBarePage } from './bare-page'
import type { Figure } from './bars'
import { type PackSet, packSets } from './pack-sets'
import type { Visit } from './python-page'

/** Bytes of Python in the page with each set of packs, and the times of a first and a second visit, on localhost with this browser. */
export async function measurePython(browser: string): Promise<{ title: string; figures: Figure[] }[]> {
  const { url, manifest, close } = await serveBarePage('lib/delivery/bench/python-page.ts')
  const measured = []
  try {
    for (const one of packSets)
      measured.push({ title: `Python in the page, ${one.name}`, figures: await measureSet(browser, url, manifest, one) })
    return measured
  } finally {
    await close()
  }
}

async function measureSet(browser: string, url: string, manifest: Manifest, { source, packages, bars }: PackSet): Promise<Figure[]> {
  const started = await chromium.launch({
    executablePath: browser,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await started.newPage()
    const visit = async () => {
      await page.goto(url)
      return (await page.evaluate(`visit(${JSON.stringify(source)}, ${JSON.stringify(packages)})`)) as Visit
    }
    const cold = await visit()
    // The second visit begins when the first has kept its snapshot.
    await page.waitForFunction(async () => (await (await caches.open('callable/python')).keys()).length > 0)
    const warm = await visit()
    const round = [...cold.later, ...warm.later]
    const again = [...cold.again, ...warm.again]
    const fetched = (transferOf(manifest, packages) + sandboxDocument.length) / 1e6
    return [
      { what: 'fetched for a first run (br)', value: fetched, unit: 'MB', bar: bars.fetched },
      { what: 'first run, cold, once the bytes are there', value: cold.first, unit: 'ms', bar: bars.first },
      { what: 'first run of a second visit, all in all', value: warm.fetched + warm.first, unit: 'ms', bar: bars.second },
      { what: 'next runs, median', value: at(round, 0.5), unit: 'ms', bar: bars.next },
      { what: 'next runs, 95th percentile', value: at(round, 0.95), unit: 'ms' },
      { what: 'from Stop to the next answer, median', value: at(again, 0.5), unit: 'ms', bar: bars.again },
    ]
  } finally {
    await started.close()
  }
}

function at(values: number[], part: number): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN
}
