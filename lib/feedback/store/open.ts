import path from 'node:path'
import { postgresDialect } from './postgres'
import { sqliteDialect, storeFile } from './sqlite'
import { openStore, type Store } from './store'
import { postgresTrouble, sqliteTrouble } from './store-trouble'

/** Opens PostgreSQL where DATABASE_URL names one, otherwise the file in DATA_DIR (`data/`). Throws one sentence that says what is wrong and what helps. */
export async function storeFrom(environment: Record<string, string | undefined>): Promise<Store> {
  const { DATABASE_URL, DATA_DIR } = environment
  const folder = path.resolve(DATA_DIR || 'data')
  const explain = DATABASE_URL
    ? (error: unknown) => postgresTrouble(error, placeOf(DATABASE_URL))
    : (error: unknown) => sqliteTrouble(error, folder)
  try {
    if (DATABASE_URL) return await openStore('postgres', postgresDialect(DATABASE_URL), explain)
    const { dialect, verify } = sqliteDialect(storeFile(folder))
    return await openStore('sqlite', dialect, explain, verify)
  } catch (error) {
    throw new Error(explain(error))
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
