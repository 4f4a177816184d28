import { expect, test } from 'vitest'
import { casesOf, isGiven } from '@/lib/content/servers'
import { describeRow, recordRow } from '@/lib/servers/record'
import { outcomeSchema, type RecordingInput } from '@/lib/servers/recording'
import { rows } from '@/lib/servers/rows'
import { install, machine } from '@/lib/servers/system'
import { contentUnderTest } from './content-under-test'

const { servers } = contentUnderTest()
const system = machine()

const whole = (outcome: RecordingInput['outcomes'][string] | undefined) => outcome && outcomeSchema.parse(outcome)

/** Each row is served again by the machine's own Debian; what differs is tried once more alone, as a busy machine is late. */
for (const name of ['gunicorn', 'uvicorn', 'wsgiref', 'nginx'])
  test(`${name} on this machine does what was recorded`, { timeout: 240_000 }, async ({ skip }) => {
    const cannot = (reason: string) => {
      if (process.env.CI) throw new Error(`${reason} With CI set nothing is skipped.`)
      return skip(reason)
    }
    const row = rows.find((one) => one.name === name)
    if (!row) throw new Error(`rows.ts has no ${name}.`)
    const missing = install(system, [row.package, ...row.libraries])
    if (missing.length) return cannot(`${name} needs ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}.`)
    const made = describeRow(row, system)
    const recording = servers.recordings.find((one) => one.server === name && one.version === made?.version)
    if (!recording) return cannot(`${name} ${made?.version} of ${system.name} is not recorded: npm run record -- ${name}.`)
    const cases = casesOf(servers).filter((one) => isGiven(one, row))
    expect(cases.length).toBeGreaterThan(20)
    const again = await recordRow(row, system, cases, () => undefined)
    const differs = (path: string) => JSON.stringify(whole(again[path])) !== JSON.stringify(recording.outcomes[path])
    for (const one of cases.filter(({ path }) => differs(path))) Object.assign(again, await recordRow(row, system, [one], () => undefined))
    for (const { path } of cases) expect(whole(again[path]), `${path} under ${name} ${recording.version}`).toEqual(recording.outcomes[path])
  })

test('the cases are as many as the page says, and each group has its share', () => {
  const count = (group: string) => casesOf(servers).filter((one) => one.group === group).length
  expect(count('wsgi')).toBeGreaterThanOrEqual(70)
  expect(count('asgi')).toBeGreaterThanOrEqual(60)
  for (const group of ['lifespan', 'websocket', 'middleware', 'nginx']) expect(count(group)).toBeGreaterThanOrEqual(12)
})
