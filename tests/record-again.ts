import { expect } from 'vitest'
import { casesOf, isGiven } from '@/lib/content/read-servers'
import { comparableOutcome, describeRow, recordSurely } from '@/lib/recorder/record'
import { install, machine, pythonOf, type System, today } from '@/lib/recorder/system'
import type { PlacedCase } from '@/lib/servers/case'
import type { ServerOutcomeInput } from '@/lib/servers/recording'
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

/** The row of a server and the machine with today's release of it; where no index of packages has them, or the machine's Python is another than that of the recordings, the test is skipped with the reason. */
export function serverToday(name: string, skip: Skip): { row: Row; system: System } {
  const row = rows.find((one) => one.name === name)
  if (!row) throw new Error(`rows.ts has no ${name}.`)
  const python = /^\d+\.\d+/.exec(pythonOf(machine()))?.[0]
  const other = releases().find((recording) => !recording.python.startsWith(`${python}.`))
  releasesHere ??= other ? `Today’s releases are recorded under Python ${other.python}, and this is ${python}.` : installed()
  if (typeof releasesHere !== 'string') return { row, system: releasesHere }
  console.warn(`Left out: ${name} of today. ${releasesHere}`)
  return skip(releasesHere)
}

let releasesHere: System | string | undefined

function installed(): System | string {
  try {
    return today('content')
  } catch (error) {
    return (error as Error).message
  }
}

const releases = () => contentUnderTest().servers.recordings.filter((one) => one.package.endsWith(' of PyPI'))

/** The servers that are recorded again: as the machine's own Debian has them, and as of today. */
export const recordedAgain: { name: string; here: typeof serverHere }[] = [
  ...rows.filter((row) => row.again).map(({ name }) => ({ name, here: serverHere })),
  ...releases().map(({ server }) => ({ name: server, here: serverToday })),
]

/** Serves cases again under a server that is here and holds what comes against its recording. */
export async function expectAsRecorded(
  { name, here }: (typeof recordedAgain)[number],
  pick: (cases: PlacedCase[]) => PlacedCase[],
  skip: Skip,
): Promise<void> {
  const { servers } = contentUnderTest()
  const { row, system } = here(name, skip)
  const made = describeRow(row, system)
  const recording = servers.recordings.find((one) => one.server === name && one.version === made?.version)
  if (!recording) return leaveOut(skip, `${name} ${made?.version} of ${system.name} is not recorded: npm run record -- ${name}.`)
  const cases = pick(casesOf(servers).filter((one) => isGiven(one, row)))
  expect(cases.length).toBeGreaterThan(0)
  const again = await recordSurely(row, system, cases, recording.outcomes, () => undefined)
  for (const { path } of cases)
    expect(comparable(again[path]), `${path} under ${name} ${recording.version}`).toEqual(comparable(recording.outcomes[path]))
}

const comparable = (outcome: ServerOutcomeInput | undefined) => outcome && comparableOutcome(outcome)
