import { spawnSync } from 'node:child_process'
import { packsNamed } from './packs/pack-names'
import { packsPath } from './packs/packs-path'
import { type RunRequestInput, runRequestSchema } from './run-request'
import type { Tape } from './tape/event'
import { toTape } from './to-tape'

/** The program that runs requests given as lines of JSON, under CPython. */
export const requestRunner = 'lib/runtime/command/run_requests.py'

/** Runs requests under CPython through the modules of the page, in one process for each set of packs that they name; `within` is milliseconds for each. Throws where Python ends early. */
export function runInPython(requests: RunRequestInput[], python = 'python3', within = 600_000): Tape[] {
  const tapes: Tape[] = []
  const sets = new Map<string, number[]>()
  requests.forEach(({ packages = [] }, place) => {
    const set = [...packages].sort().join(' ')
    sets.set(set, [...(sets.get(set) ?? []), place])
  })
  for (const [set, places] of sets) {
    const rows = runProcess(
      places.map((place) => requests[place] as RunRequestInput),
      packsNamed(set),
      python,
      within,
    )
    places.forEach((place, i) => {
      tapes[place] = rows[i] as Tape
    })
  }
  return tapes
}

function runProcess(requests: RunRequestInput[], packs: readonly string[], python: string, within: number): Tape[] {
  const { stdout, stderr, status } = spawnSync(python, ['-B', requestRunner], {
    input: requests.map((request) => `${JSON.stringify(runRequestSchema.parse(request))}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    timeout: within,
    env: { ...process.env, PYTHONPATH: packsPath(packs) },
  })
  const rows = (stdout ?? '').split('\n').filter(Boolean)
  if (status !== 0 || rows.length !== requests.length)
    throw new Error(`${rows.length} of ${requests.length} runs ended.\n${stderr.slice(-2000)}`)
  return rows.map((row) => {
    const { lines, outcome } = JSON.parse(row) as { lines: string[]; outcome: string }
    return toTape(lines, outcome)
  })
}
