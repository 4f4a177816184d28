import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { storeFrom } from '../lib/feedback/store/open'
import { post, startServer, tinySite } from './feedback-server'
import { databases } from './feedback-stores'

const site = tinySite()
afterAll(() => fs.rmSync(site, { recursive: true }))

const rounds = { SQLite: 20, PostgreSQL: 5 } as Record<string, number>

describe.each(databases)('killed under load, on %s', (name, make) => {
  test(`${rounds[name]} rounds of kill -9 lose nothing that was acknowledged and double nothing`, { timeout: 300_000 }, async () => {
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

    for (let round = 0; round < (rounds[name] ?? 0); round++) {
      const server = await startServer(site, { ...settings, FEEDBACK_RATE: '0' })
      const before = waiting()
      await Promise.all(before.map((id) => keep(server.url, id)))
      const load = Array.from({ length: 16 }, async () => {
        while (await keep(server.url, randomUUID()));
      })
      await new Promise((next) => setTimeout(next, 40 + Math.random() * 300))
      expect(await server.end('SIGKILL')).toBeNull()
      await Promise.all(load)
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
    // The rounds were what they claim to be: requests were under way when the server died.
    expect(cut).toBeGreaterThan(rounds[name] ?? 0)
    expect(acknowledged.size).toBeGreaterThan(200)
  })
})
