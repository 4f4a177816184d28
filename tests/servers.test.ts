import { expect, test } from 'vitest'
import { casesOf } from '@/lib/content/read-servers'
import { rows } from '@/lib/servers/rows'
import { contentUnderTest } from './content-under-test'
import { expectAsRecorded, recordedAgain, serverToday } from './record-again'

/** The first case of each group that a server is given. All of them: servers.slow.test.ts. */
for (const server of recordedAgain)
  test(
    `${server.name} ${server.here === serverToday ? 'of today' : 'on this machine'} does what was recorded, one case of each group`,
    { timeout: 120_000 },
    ({ skip }) => expectAsRecorded(server, (cases) => [...new Map([...cases].reverse().map((one) => [one.group, one])).values()], skip),
  )

test('the cases are as many as the page says, and each group has its share', () => {
  const { servers } = contentUnderTest()
  const count = (group: string) => casesOf(servers).filter((one) => one.group === group).length
  expect(count('wsgi')).toBeGreaterThanOrEqual(70)
  expect(count('asgi')).toBeGreaterThanOrEqual(60)
  for (const group of ['lifespan', 'websocket', 'middleware', 'nginx']) expect(count(group)).toBeGreaterThanOrEqual(12)
})

test('every server that can be recorded has been', () => {
  const recorded = new Set(contentUnderTest().servers.recordings.map(({ server }) => server))
  expect(rows.map(({ name }) => name).filter((name) => !recorded.has(name))).toEqual([])
})
