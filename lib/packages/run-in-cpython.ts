import { spawnSync } from 'node:child_process'
import { type RunRequestInput, runRequestSchema } from '../runtime/run-request'
import { pythonPath } from './python-path'

/** What the Python half told of one order, line by line, and the outcome, both as it wrote them. */
export type RawRun = { lines: string[]; outcome: string }

const program = 'lib/runtime/python/tests/run_orders.py'

/** Runs orders under CPython through the modules of the page, in one process for each set of packs that they name. Throws where Python ends early. */
export function runInCpython(python: string, orders: readonly RunRequestInput[], timeout?: number): RawRun[] {
  const runs: RawRun[] = []
  const sets = new Map<string, number[]>()
  orders.forEach(({ packages = [] }, i) => {
    const set = [...packages].sort().join(' ')
    sets.set(set, [...(sets.get(set) ?? []), i])
  })
  for (const [set, places] of sets) {
    const { stdout, stderr, status } = spawnSync(python, ['-B', program], {
      input: places.map((i) => `${JSON.stringify(runRequestSchema.parse(orders[i]))}\n`).join(''),
      encoding: 'utf8',
      maxBuffer: 1 << 29,
      timeout,
      env: { ...process.env, PYTHONPATH: pythonPath(set.split(' ').filter(Boolean)) },
    })
    const rows = stdout.split('\n').filter(Boolean)
    if (status !== 0 || rows.length !== places.length)
      throw new Error(`${rows.length} of ${places.length} runs came back.\n${stderr.slice(-2_000)}`)
    places.forEach((place, i) => {
      runs[place] = JSON.parse(rows[i] ?? '')
    })
  }
  return runs
}
