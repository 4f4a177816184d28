import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { storeFrom } from '../../lib/feedback/store/open'
import type { Tables } from '../../lib/feedback/store/tables'
import { startServer } from '../feedback-server'
import { test as onSite } from './site'

export const token = 'a token of the tests'

type Site = {
  url: string
  /** The rows of a table, as they lie in the database. */
  rows<Name extends keyof Tables>(name: Name): Promise<Tables[Name][]>
  /** Takes entries in as if readers had sent them. */
  post(route: string, body: object): Promise<number>
}

/** A test on the built site as `npm start` serves it: with the API, the insights and a database that is empty. */
export const test = onSite.extend<{ site: Site }, { served: { url: string; data: string } }>({
  served: [
    async ({}, use) => {
      const data = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-data-'))
      const server = await startServer('out', { DATA_DIR: data, FEEDBACK_RATE: '0', INSIGHTS_TOKEN: token, ANSWER_STATISTICS: 'on' })
      await use({ url: server.url, data })
      await server.end('SIGTERM')
      fs.rmSync(data, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  site: async ({ served: { url, data } }, use) => {
    const store = await storeFrom({ DATA_DIR: data })
    for (const name of ['feedback', 'report', 'answer', 'question_version'] as const) await store.db.deleteFrom(name).execute()
    await use({
      url,
      rows: async (name) => (await store.db.selectFrom(name).selectAll().execute()) as never,
      async post(route, body) {
        const headers = { 'Content-Type': 'application/json' }
        return (await fetch(`${url}/api/${route}`, { method: 'POST', headers, body: JSON.stringify(body) })).status
      },
    })
    await store.close()
  },
  baseURL: ({ site }, use) => use(site.url),
})
