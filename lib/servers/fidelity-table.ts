import fs from 'node:fs'
import path from 'node:path'
import { comparable, compare, type Difference, type Differences, differencesSchema } from './fidelity'
import { type Like, ordersOf, runOrders } from './page-run'
import { readCases } from './read-cases'
import { recordingSchema } from './recording'

/** The recording that each manner is held against: the version it is modelled on. */
export const recordingOf: Record<Like, string> = { gunicorn: 'gunicorn-23.0.0', uvicorn: 'uvicorn-0.32.0' }

type Found = { like: Like; recording: string; cases: number; differences: Omit<Difference, 'reason'>[] }

/** Runs every case in the manner of each server and says what differs from its recording. Throws where a recording is not what its schema says. */
export function findDifferences(folder: string): Found[] {
  return (['gunicorn', 'uvicorn'] as const).map((like) => {
    const recording = recordingOf[like]
    const { outcomes } = recordingSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, 'servers', `${recording}.json`), 'utf8')))
    const cases = comparable(readCases(folder), like).filter((one) => outcomes[one.path])
    const orders = cases.map((one) => ordersOf(one, like))
    const tapes = runOrders(orders.flat())
    const differences = cases.flatMap((one, i) => {
      const outcome = outcomes[one.path]
      const own = tapes.splice(0, orders[i]?.length ?? 0)
      const differs = outcome ? compare(one, own, outcome) : []
      return differs.length ? [{ case: one.path, differs }] : []
    })
    return { like, recording, cases: cases.length, differences }
  })
}

/** The table of differences as it is stored; empty where there is none yet. Throws where it is not what its schema says. */
export function storedDifferences(folder: string): Differences {
  const file = differencesFile(folder)
  return fs.existsSync(file) ? differencesSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8'))) : []
}

/** Writes the table anew, with the reasons that stand there; returns what has no reason yet, which is left out. */
export function writeDifferences(folder: string): string[] {
  const stored = storedDifferences(folder)
  const missing: string[] = []
  const table: Differences = findDifferences(folder).map((found) => ({
    ...found,
    differences: found.differences.flatMap((one) => {
      const reason = stored.find(({ like }) => like === found.like)?.differences.find((known) => known.case === one.case)?.reason
      if (reason) return [{ ...one, reason }]
      missing.push(`${found.like} ${one.case}\n${one.differs.map((d) => `  ${d.aspect}: page ${d.page}, recorded ${d.recorded}`).join('\n')}`)
      return []
    }),
  }))
  fs.writeFileSync(differencesFile(folder), `${JSON.stringify(table, null, 2)}\n`)
  return missing
}

const differencesFile = (folder: string) => path.join(folder, 'servers', 'differences.json')
