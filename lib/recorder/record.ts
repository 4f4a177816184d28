import fs from 'node:fs'
import path from 'node:path'
import type { PlacedCase } from '../servers/case'
import { type RecordingInput, recordingSchema, type ServerOutcomeInput, serverOutcomeSchema } from '../servers/recording'
import type { Row } from '../servers/rows'
import { recordCase } from './record-case'
import { recordBehindNginx } from './record-nginx'
import { packageVersion, pythonOf, type System, upstream } from './system'
import { recordingText } from './write'

/** How many servers run at once: most of a recording is waiting. */
const atOnce = 5

export type Made = Omit<RecordingInput, 'outcomes' | 'recorded'>

/** What a row is in a system: the server's name and version, and how it is started. Undefined where its package is not installed. */
export function describeRow(row: Row, system: System): Made | undefined {
  const version = packageVersion(system, row.package)
  const libraries = [...row.libraries, ...(row.needs ?? [])].flatMap((name) => {
    const found = packageVersion(system, name)
    return found ? [[name.replace('python3-', ''), upstream(found)] as const] : []
  })
  if (!version || row.needs?.some((name) => !packageVersion(system, name)) || (row.today && !system.releases)) return undefined
  const python = pythonOf(system)
  return {
    server: row.name,
    version: row.name === 'wsgiref' ? python : upstream(version),
    package: system.releases ? `${row.package} ${version} of PyPI` : `${row.package} ${version}`,
    system: system.name,
    python,
    command: row.command.replace('PORT', '8000').replace('FLAGS ', '').replace('FOLDER/', ''),
    interface: row.interface,
    libraries: Object.fromEntries(libraries),
  }
}

/** Records cases under one server, some at once; the outcomes come in the order of the cases. Throws what the first case threw, once those under way have ended. */
export async function recordRow(
  row: Row,
  system: System,
  cases: PlacedCase[],
  say: (line: string) => void,
): Promise<RecordingInput['outcomes']> {
  const outcomes = new Map<string, RecordingInput['outcomes'][string]>()
  const left = [...cases]
  const work = async () => {
    for (let one = left.shift(); one; one = left.shift()) {
      outcomes.set(one.path, await (row.interface === 'proxy' ? recordBehindNginx(row, system, one) : recordCase(row, system, one)))
      if (outcomes.size % 20 === 0) say(`  ${outcomes.size} of ${cases.length}`)
    }
  }
  const workers = Array.from({ length: atOnce }, () =>
    work().catch((error: unknown) => {
      left.length = 0
      throw error
    }),
  )
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected')
  if (failed) throw (failed as PromiseRejectedResult).reason
  return Object.fromEntries(cases.map(({ path: name }) => [name, outcomes.get(name) ?? { end: 'none' }]))
}

/** Records cases under one server until each is sure: what lies there already, or else a second try, must say the same, or one more that has the machine to itself decides; a busy machine is late. */
export async function recordSurely(
  row: Row,
  system: System,
  cases: PlacedCase[],
  known: RecordingInput['outcomes'],
  say: (line: string) => void,
): Promise<RecordingInput['outcomes']> {
  const first = await recordRow(row, system, cases, say)
  const unknown = cases.filter(({ path: name }) => !known[name])
  const second = { ...known, ...(await recordRow(row, system, unknown, say)) }
  const sure: RecordingInput['outcomes'] = {}
  for (const one of cases) {
    const [a, b] = [first[one.path], second[one.path]]
    if (!a || !b) throw new Error(`${one.path} was not recorded.`)
    const last = sameOutcome(a, b) ? a : (await recordRow(row, system, [one], say))[one.path]
    sure[one.path] = last && !sameOutcome(last, b) ? last : b
  }
  return sure
}

/** Whether two outcomes say the same. */
export const sameOutcome = (a: ServerOutcomeInput, b: ServerOutcomeInput): boolean =>
  JSON.stringify(comparableOutcome(a)) === JSON.stringify(comparableOutcome(b))

/** An outcome with its defaults, the lines of its log in the order of the alphabet: a server writes to two streams, and which is read first is chance. */
export function comparableOutcome(outcome: ServerOutcomeInput) {
  const { log, ...rest } = serverOutcomeSchema.parse(outcome)
  return { ...rest, log: [...log].sort() }
}

/** The recording of a server that lies in a content folder, where there is one. */
export function recordingOf({ server, version }: Made, folder: string): RecordingInput | undefined {
  const file = path.join(folder, 'servers', `${server}-${version}.json`)
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as RecordingInput) : undefined
}

/** Writes a recording where it differs from the one that lies there in more than its date. Returns whether it did. */
export function keepRecording(folder: string, made: Made, outcomes: RecordingInput['outcomes']): boolean {
  const file = path.join(folder, 'servers', `${made.server}-${made.version}.json`)
  const today = new Date().toISOString().slice(0, 10)
  const old = recordingOf(made, folder)
  const recording = { ...made, recorded: old?.recorded ?? today, outcomes }
  recordingSchema.parse(recording)
  if (old && recordingText(old) === recordingText(recording)) return false
  fs.writeFileSync(file, recordingText({ ...recording, recorded: today }))
  return true
}
