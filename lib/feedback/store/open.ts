import path from 'node:path'
import { postgresDialect } from './postgres'
import { sqliteDialect } from './sqlite'
import { openStore, type Store } from './store'

/** Opens PostgreSQL where DATABASE_URL names one, otherwise the file in DATA_DIR (`data/`). Throws one sentence that says what is wrong and what helps. */
export async function storeFrom(environment: Record<string, string | undefined>): Promise<Store> {
  const { DATABASE_URL, DATA_DIR } = environment
  if (DATABASE_URL) {
    const place = placeOf(DATABASE_URL)
    try {
      return await openStore('postgres', postgresDialect(DATABASE_URL))
    } catch (error) {
      throw new Error(`The database at ${place} cannot be used (${reason(error)}). Start it, or correct DATABASE_URL.`)
    }
  }
  const folder = path.resolve(DATA_DIR || 'data')
  try {
    return await openStore('sqlite', sqliteDialect(folder))
  } catch (error) {
    throw new Error(`The data folder ${folder} cannot be used (${reason(error)}). Make it writable, or choose another with DATA_DIR.`)
  }
}

/** Host and port; the name and password in the address stay out of every message. */
function placeOf(address: string): string {
  try {
    const { host } = new URL(address)
    return host || 'the local socket'
  } catch {
    return 'DATABASE_URL, which is no address,'
  }
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  return code && !error.message.includes(code) ? `${code}: ${error.message}` : error.message
}
