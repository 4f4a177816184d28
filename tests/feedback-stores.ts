import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { noPostgres, startPostgres } from './postgres'

/** A database to test with: the settings a server reads it from, and its end. */
export type TestDatabase = { settings: { DATA_DIR?: string; DATABASE_URL?: string }; stop(): Promise<void> }

/** Both databases, each made anew; `missing` says why one cannot be had. */
export const databases: { name: string; make: () => Promise<TestDatabase>; missing?: string }[] = [
  { name: 'SQLite', make: inFolder },
  { name: 'PostgreSQL', make: inPostgres, missing: noPostgres },
]

async function inFolder(): Promise<TestDatabase> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-data-'))
  return { settings: { DATA_DIR: folder }, stop: async () => fs.rmSync(folder, { recursive: true, force: true }) }
}

async function inPostgres(): Promise<TestDatabase> {
  const { url, stop } = await startPostgres()
  return { settings: { DATABASE_URL: url }, stop }
}
