import { type Like, likes } from '../runtime/manners'
import { runInPython } from '../runtime/run-in-python'
import type { PlacedCase } from '../servers/case'
import { comparable, compare, type Difference, type Differences } from '../servers/fidelity'
import { runRequestsOf } from '../servers/page-run'
import type { Recording } from '../servers/recording'

/** The recording that each manner is held against: the version it is modelled on. */
export const modelOf: Record<Like, { server: string; version: string }> = {
  gunicorn: { server: 'gunicorn', version: '26.2.0' },
  uvicorn: { server: 'uvicorn', version: '0.54.0' },
}

type Found = { like: Like; recording: string; cases: number; differences: Omit<Difference, 'reason'>[] }

/** Runs every case in the manner of each server and says what differs from its recording. Throws where that recording is not there. */
export function findDifferences(all: PlacedCase[], recordings: Recording[]): Found[] {
  return likes.map((like) => {
    const { server, version } = modelOf[like]
    const recording = recordings.find((one) => one.server === server && one.version === version)
    if (!recording) throw new Error(`There is no recording of ${server} ${version}: npm run record -- ${server}-${version}`)
    const cases = comparable(all, like).filter((one) => recording.outcomes[one.path])
    const orders = cases.map((one) => runRequestsOf(one, like))
    const tapes = runInPython(orders.flat())
    const differences = cases.flatMap((one, i) => {
      const outcome = recording.outcomes[one.path]
      const own = tapes.splice(0, orders[i]?.length ?? 0)
      const differs = outcome ? compare(one, own, outcome) : []
      return differs.length ? [{ case: one.path, differs }] : []
    })
    return { like, recording: `${server}-${version}`, cases: cases.length, differences }
  })
}

/** What was found, each with the reason that stands in the stored table; and what has none, in lines to read. */
export function explained(found: Found[], stored: Differences): { table: Differences; missing: string[] } {
  const missing: string[] = []
  const table = found.map((manner) => ({
    ...manner,
    differences: manner.differences.flatMap((one) => {
      const reason = stored.find(({ like }) => like === manner.like)?.differences.find((known) => known.case === one.case)?.reason
      if (reason) return [{ ...one, reason }]
      missing.push(
        `${manner.like} ${one.case}\n${one.differs.map((d) => `  ${d.aspect}: page ${d.page}, recorded ${d.recorded}`).join('\n')}`,
      )
      return []
    }),
  }))
  return { table, missing }
}
