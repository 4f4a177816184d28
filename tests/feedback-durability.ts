import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { storeFrom } from '../lib/feedback/store/open'
import { post, startServer } from './feedback-server'
import type { TestDatabase } from './feedback-stores'

/** Readers that send at once, as long as the server is there. */
const readers = 16

/** Kills a server again and again while it is written to, each time after another number of acknowledged writes, and holds the store against what was sent: nothing that was acknowledged is lost, nothing is there twice. */
export async function expectNothingLost(site: string, make: () => Promise<TestDatabase>, rounds: number): Promise<void> {
  const { settings, stop } = await make()
  const sent = new Set<string>()
  const acknowledged = new Set<string>()
  let cut = 0

  async function keep(url: string, id: string): Promise<boolean> {
    sent.add(id)
    const status = await post(`${url}/api/feedback`, { id, page: '/guides/a/b', helpful: true, comment: `words of ${id}` })
    if (status === 201 || status === 200) acknowledged.add(id)
    else if (status === undefined) cut++
    else throw new Error(`The server answered ${status}.`)
    return status !== undefined
  }
  const waiting = () => [...sent].filter((id) => !acknowledged.has(id))

  for (let round = 0; round < rounds; round++) {
    const server = await startServer(site, { ...settings, FEEDBACK_RATE: '0' })
    await Promise.all(waiting().map((id) => keep(server.url, id)))
    const enough = acknowledged.size + 1 + Math.floor(Math.random() * 100)
    const cutBefore = cut
    let ended: Promise<number | null> | undefined
    await Promise.all(
      Array.from({ length: readers }, async () => {
        while (await keep(server.url, randomUUID())) if (acknowledged.size >= enough) ended ??= server.end('SIGKILL')
      }),
    )
    // The round was what it claims to be: the server was killed, and requests were under way when it died.
    expect(await ended).toBeNull()
    expect(cut - cutBefore).toBe(readers)
  }
  const last = await startServer(site, { ...settings, FEEDBACK_RATE: '0' })
  await Promise.all(waiting().map((id) => keep(last.url, id)))
  expect(await last.end('SIGTERM')).toBe(0)

  const store = await storeFrom(settings)
  const rows = await store.db.selectFrom('feedback').select(['id', 'comment', 'changed']).execute()
  await store.close()
  await stop()
  const stored = rows.map(({ id }) => id)
  expect([...acknowledged].filter((id) => !stored.includes(id))).toEqual([])
  expect(stored.sort()).toEqual([...sent].sort())
  expect(rows.every(({ id, comment, changed }) => comment === `words of ${id}` && changed === 0)).toBe(true)
}
