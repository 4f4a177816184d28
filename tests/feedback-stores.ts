import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { noPostgres, startPostgres } from './postgres'

/** A database to test with: the settings a server reads it from, and its end. */
export type TestDatabase = { settings: { DATA_DIR?: string; DATABASE_URL?: string }; stop(): Promise<void> }

/** Both databases, each made anew; PostgreSQL where it can be had. */
export const databases: [string, () => Promise<TestDatabase>][] = [['SQLite', inFolder]]
if (!noPostgres) databases.push(['PostgreSQL', inPostgres])

async function inFolder(): Promise<TestDatabase> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-data-'))
  return { settings: { DATA_DIR: folder }, stop: async () => fs.rmSync(folder, { recursive: true, force: true }) }
}

async function inPostgres(): Promise<TestDatabase> {
  const { url, stop } = await startPostgres()
  return { settings: { DATABASE_URL: url }, stop }
}
