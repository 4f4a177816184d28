import { loadContent } from '../content/load'
import { casesOf, isGiven } from '../content/servers'
import { describeRow, keepRecording, recordRow } from './record'
import { recordConcurrency } from './record-concurrency'
import { recordFidelity } from './record-fidelity'
import { recordFrameworks } from './record-frameworks'
import { rows } from './rows'
import { machine, newer } from './system'

/** npm run record: every server on the machine's own Debian and on the newer one, or those whose names begin with a word given; then how near the labs come (`fidelity`). Returns the exit code. */
export async function recordServers(words: string[], say: (line: string) => void): Promise<number> {
  const wanted = (name: string) => !words.length || words.some((word) => name.startsWith(word))
  const cases = casesOf(loadContent('content').content.servers)
  const missing: string[] = []
  const onlyCompare = words.length > 0 && words.every((word) => word === 'fidelity')
  for (const system of onlyCompare ? [] : [machine(), newer(say)]) {
    for (const row of rows) {
      const made = describeRow(row, system)
      const name = `${row.name}-${made?.version ?? ''}`
      if (!made) missing.push(`${row.name} on ${system.name}: apt-get install ${[row.package, ...(row.needs ?? [])].join(' ')}`)
      if (!made || !wanted(name)) continue
      say(`${name}, ${system.name}`)
      say(
        keepRecording(
          'content',
          made,
          await recordRow(
            row,
            system,
            cases.filter((one) => isGiven(one, row)),
            say,
          ),
        )
          ? '  written'
          : '  as it was',
      )
    }
    for (const [name, record] of [
      ['concurrency', recordConcurrency],
      ['frameworks', recordFrameworks],
    ] as const) {
      if (!wanted(name)) continue
      say(`${name}, ${system.name}`)
      say((await record('content', system, say)) ? '  written' : '  as it was')
    }
  }
  for (const line of missing) say(`Not recorded: ${line}`)
  return wanted('fidelity') && !recordFidelity('content', say) ? 1 : 0
}
