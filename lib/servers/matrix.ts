import type { PlacedCase } from './case'
import type { Recording, ServerOutcome } from './recording'
import { rows } from './rows'
import { type ServerVerdict, serverVerdict } from './verdict'

/** A server with its versions, the newest first. */
export type Column = { server: string; title: string; recordings: Recording[] }

/** What one server did with a case, newest version first, and whether it stands against what most did. */
export type Cell = {
  column: Column
  seen: { recording: Recording; outcome: ServerOutcome; verdict: ServerVerdict }[]
  stands: boolean
  changed: boolean
}

/** Below zero where `a` is the newer version. */
export const newestFirst = (a: { version: string }, b: { version: string }): number =>
  b.version.localeCompare(a.version, 'en', { numeric: true })

/** The columns of a matrix for one kind of server, in the order of the recorder. */
export function columnsOf(recordings: Recording[], speaks: Recording['interface']): Column[] {
  return rows.flatMap(({ name, title, interface: own }) => {
    const versions = recordings.filter(({ server }) => server === name).sort(newestFirst)
    return own === speaks && versions.length ? [{ server: name, title, recordings: versions }] : []
  })
}

/** A row of the matrix: a cell for each column. Most agree where more than half of the newest versions do. */
export function cellsOf(one: PlacedCase, columns: Column[]): Cell[] {
  const cells = columns.map((column) => ({
    column,
    seen: column.recordings.flatMap((recording) => {
      const outcome = recording.outcomes[one.path]
      return outcome ? [{ recording, outcome, verdict: serverVerdict(one, outcome) }] : []
    }),
  }))
  const newest = cells.map(({ seen }) => seen[0]?.verdict.same)
  const most = newest.find((same) => newest.filter((other) => other === same).length * 2 > newest.length)
  return cells.map((cell, i) => ({
    ...cell,
    stands: most !== undefined && newest[i] !== most,
    changed: new Set(cell.seen.map(({ verdict }) => verdict.same)).size > 1,
  }))
}

/** Whether the newest versions of the servers do different things. */
export const differs = (cells: Cell[]): boolean => new Set(cells.map(({ seen }) => seen[0]?.verdict.same)).size > 1

/** The kind of server that is given a case. */
export const speaksOf = (one: PlacedCase): Recording['interface'] => (one.behind ? 'proxy' : one.interface)

/** The address of a case. */
export const casePath = (one: Pick<PlacedCase, 'path'>): string => `/servers/${slugOf(one)}`
export const slugOf = ({ path }: Pick<PlacedCase, 'path'>): string => path.replace('/', '-')
