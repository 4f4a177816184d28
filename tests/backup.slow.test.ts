import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, test as always, beforeAll, describe, expect } from 'vitest'
import { storeFrom } from '../lib/feedback/store/open'
import { post, startServer, tinySite } from './feedback-server'
import { databases, type TestDatabase } from './feedback-stores'

const site = tinySite()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-backup-'))
afterAll(() => [site, folder].forEach((one) => void fs.rmSync(one, { recursive: true })))

type Ended = { code: number | null; said: string }
function run(script: string, file: string, settings: Record<string, string>): Promise<Ended> {
  return new Promise((done) => {
    const program = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, file], { env: { ...process.env, ...settings } })
    let said = ''
    for (const stream of [program.stdout, program.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
    program.on('close', (code) => done({ code, said }))
  })
}

async function idsIn(settings: TestDatabase['settings']): Promise<Set<string>> {
  const store = await storeFrom(settings)
  const rows = await store.db.selectFrom('feedback').select('id').execute()
  await store.close()
  return new Set(rows.map(({ id }) => id))
}

describe.each(databases)('a backup of $name', ({ name, make, missing }) => {
  const test = always.skipIf(missing)
  let database: TestDatabase
  beforeAll(async () => {
    if (!missing) database = await make()
  }, 60_000)
  afterAll(() => database?.stop())
  const file = path.join(folder, `${name}.db`)

  test('is whole while the server is written to; it comes back into either database, once, while that is written to', {
    timeout: 180_000,
  }, async () => {
    const server = await startServer(site, { ...database.settings, FEEDBACK_RATE: '0' })
    const acknowledged = new Set<string>()
    let writing = true
    const writer = async (url: string) => {
      while (writing) {
        const id = randomUUID()
        const status = await post(`${url}/api/feedback`, { id, page: '/guides/a/b', helpful: true, comment: `words of ${id}` })
        expect(status).toBe(201)
        acknowledged.add(id)
      }
    }
    const store = await storeFrom(database.settings)
    for (let i = 0; i < 1500; i++)
      await store.keepAnswer({ page: '/guides/a/b', question: 'q', version: `v${i % 7}`, picked: ['a'], right: true, ms: i })
    await store.keepReport({ id: randomUUID(), about: 'passage', page: '/guides/a/b', passage: 'it calls', words: 'who?' })
    await store.close()
    const writers = Array.from({ length: 8 }, () => writer(server.url))
    await expect.poll(() => acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(200)
    const before = new Set(acknowledged)
    const backedUp = await run('backup', file, database.settings)
    expect(backedUp).toMatchObject({ code: 0, said: expect.stringMatching(/ holds \d[\d,]* opinions, 1 report and 1,500 answers\.\n$/) })
    writing = false
    await Promise.all(writers)
    await server.end('SIGTERM')

    const held = fs.mkdtempSync(path.join(folder, 'held-'))
    fs.copyFileSync(file, path.join(held, 'feedback.db'))
    const kept = await idsIn({ DATA_DIR: held })
    expect([...before].filter((id) => !kept.has(id))).toEqual([])
    const all = await idsIn(database.settings)
    expect([...kept].filter((id) => !all.has(id))).toEqual([])

    for (const other of databases.filter((one) => !one.missing)) {
      const target = await other.make()
      const busy = await startServer(site, { ...target.settings, FEEDBACK_RATE: '0' })
      acknowledged.clear()
      writing = true
      const others = Array.from({ length: 4 }, () => writer(busy.url))
      const first = await run('restore', file, target.settings)
      writing = false
      await Promise.all(others)
      expect(first).toMatchObject({
        code: 0,
        said: expect.stringMatching(new RegExp(`^Brought back ${kept.size.toLocaleString('en')} opinions`)),
      })
      expect((await run('restore', file, target.settings)).said).toMatch(/^Brought back 0 opinions, 0 reports and 0 answers, of /)
      await busy.end('SIGTERM')
      expect(await idsIn(target.settings)).toEqual(new Set([...kept, ...acknowledged]))
      await target.stop()
    }
  })
})

always('what is no backup, and a place that is none, is said in one line', async () => {
  const settings = { DATA_DIR: path.join(folder, 'data') }
  const junk = path.join(folder, 'junk.db')
  fs.writeFileSync(junk, 'junk '.repeat(2000))
  expect(await run('restore', junk, settings)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^.*junk\.db is no backup, or damaged \(.*\)\. Name another; nothing was changed\.\n$/),
  })
  expect(await run('restore', path.join(folder, 'none.db'), settings)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^There is no file .*none\.db\./),
  })
  expect(await run('backup', path.join(folder, 'no/such/place.db'), settings)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^There is no folder /),
  })
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
})
