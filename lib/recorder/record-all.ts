import { loadContent } from '../content/load'
import { casesOf, isGiven } from '../content/read-servers'
import { rows } from '../servers/rows'
import { describeRow, keepRecording, recordingOf, recordSurely } from './record'
import { recordConcurrency } from './record-concurrency'
import { recordFidelity } from './record-fidelity'
import { recordFrameworks } from './record-frameworks'
import { recordPydantic } from './record-pydantic'
import { recordRuns } from './record-runs'
import { machine, newer, today } from './system'

/** npm run record: every server on the machine's own Debian, on the newer one and as of today, or those whose names begin with a word given; then what pydantic's engine answers (`pydantic`), the runs behind the lessons (`runs`, `runs/NAME`), and how near the labs come (`fidelity`). Returns the exit code. */
export async function recordServers(words: string[], browser: string, say: (line: string) => void): Promise<number> {
  const wanted = (name: string) => !words.length || words.some((word) => name.startsWith(word))
  const cases = casesOf(loadContent('content').content.servers)
  const missing: string[] = []
  const onlyHere = words.length > 0 && words.every((word) => /^(fidelity|pydantic|runs)/.test(word))
  for (const system of onlyHere ? [] : [machine(), newer(say), today('content')]) {
    for (const row of rows) {
      const made = describeRow(row, system)
      const name = `${row.name}-${made?.version ?? ''}`
      if (!made && !row.today && !system.releases)
        missing.push(`${row.name} on ${system.name}: apt-get install ${[row.package, ...(row.needs ?? [])].join(' ')}`)
      if (!made || !wanted(name)) continue
      say(`${name}, ${system.name}`)
      const own = cases.filter((one) => isGiven(one, row))
      const outcomes = await recordSurely(row, system, own, recordingOf(made, 'content')?.outcomes ?? {}, say)
      say(keepRecording('content', made, outcomes) ? '  written' : '  as it was')
    }
    for (const [name, record] of [
      ['concurrency', recordConcurrency],
      ['frameworks', recordFrameworks],
    ] as const) {
      if (!wanted(name) || system.releases) continue
      say(`${name}, ${system.name}`)
      say((await record('content', system, say)) ? '  written' : '  as it was')
    }
  }
  if (wanted('pydantic')) recordPydantic('content', say)
  const runs = !words.length || words.some((word) => word.startsWith('runs'))
  const whole = !runs || (await recordRuns('content', words, browser, say))
  for (const line of missing) say(`Not recorded: ${line}`)
  return whole && (!wanted('fidelity') || recordFidelity('content', say)) ? 0 : 1
}
