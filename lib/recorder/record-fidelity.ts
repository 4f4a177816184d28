import fs from 'node:fs'
import { loadContent } from '../content/load'
import { casesOf } from '../content/read-servers'
import { explained, findDifferences } from './fidelity-table'

/** Holds the labs against the recordings and writes what differs; false where a difference has no reason yet, which is said and left out. */
export function recordFidelity(folder: string, say: (line: string) => void): boolean {
  const { servers } = loadContent(folder).content
  const { table, missing } = explained(findDifferences(casesOf(servers), servers.recordings), servers.differences)
  say(`fidelity: ${table.map(({ like, cases, differences }) => `${cases - differences.length} of ${cases} like ${like}`).join(', ')}`)
  fs.writeFileSync(`${folder}/servers/differences.json`, `${JSON.stringify(table, null, 2)}\n`)
  for (const one of missing) say(`Give a reason in differences.json for ${one}`)
  return missing.length === 0
}
