import { expect } from 'vitest'
import { casesOf, isGiven } from '@/lib/content/read-servers'
import { describeRow, recordRow } from '@/lib/recorder/record'
import { install, machine, type System } from '@/lib/recorder/system'
import type { PlacedCase } from '@/lib/servers/case'
import { type RecordingInput, serverOutcomeSchema } from '@/lib/servers/recording'
import { type Row, rows } from '@/lib/servers/rows'
import { contentUnderTest } from './content-under-test'
import { leaveOut } from './leave-out'

type Skip = (reason: string) => never

/** The row of a server and the system that has it, its packages installed where that is allowed; where it cannot be had, the test is left out. */
export function serverHere(name: string, skip: Skip): { row: Row; system: System } {
  const system = machine()
  const row = rows.find((one) => one.name === name)
  if (!row) throw new Error(`rows.ts has no ${name}.`)
  const missing = install(system, [row.package, ...row.libraries])
  if (missing.length) leaveOut(skip, `${name} needs ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}.`)
  return { row, system }
}

/** Serves cases again under a server of this machine's own system and holds what comes against its recording; what differs is tried once more alone, as a busy machine is late. */
export async function expectAsRecorded(name: string, pick: (cases: PlacedCase[]) => PlacedCase[], skip: Skip): Promise<void> {
  const { servers } = contentUnderTest()
  const { row, system } = serverHere(name, skip)
  const made = describeRow(row, system)
  const recording = servers.recordings.find((one) => one.server === name && one.version === made?.version)
  if (!recording) return leaveOut(skip, `${name} ${made?.version} of ${system.name} is not recorded: npm run record -- ${name}.`)
  const cases = pick(casesOf(servers).filter((one) => isGiven(one, row)))
  expect(cases.length).toBeGreaterThan(0)
  const again = await recordRow(row, system, cases, () => undefined)
  const differs = (path: string) => JSON.stringify(whole(again[path])) !== JSON.stringify(recording.outcomes[path])
  for (const one of cases.filter(({ path }) => differs(path))) Object.assign(again, await recordRow(row, system, [one], () => undefined))
  for (const { path } of cases) expect(whole(again[path]), `${path} under ${name} ${recording.version}`).toEqual(recording.outcomes[path])
}

const whole = (outcome: RecordingInput['outcomes'][string] | undefined) => outcome && serverOutcomeSchema.parse(outcome)
