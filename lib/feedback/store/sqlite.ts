import fs from 'node:fs'
import path from 'node:path'
import { CompiledQuery, type DatabaseConnection, type SqliteDatabase, SqliteDialect, SqliteDriver, type TransactionSettings } from 'kysely'
import Database from 'libsql'
import { StoreTrouble } from './store-trouble'

/** What a lock of another program is waited for. */
const patience = 5000
const between = 20

/** The file of the store in a data folder. */
export const storeFile = (folder: string): string => path.join(folder, 'feedback.db')

/** Kysely's dialect over a file of libSQL, every commit flushed to the disk; and `verify`, which throws where the file is no longer the one that was opened. Throws where its folder cannot be written. */
export function sqliteDialect(file: string): { dialect: SqliteDialect; verify: () => void } {
  const folder = path.dirname(file)
  fs.mkdirSync(folder, { recursive: true })
  fs.accessSync(folder, fs.constants.W_OK)
  const database = new Database(file)
  const config = {
    database: keepStatements(database),
    async onCreateConnection(connection: DatabaseConnection) {
      // What SQLite waits itself, everyone waits.
      for (const setting of ['busy_timeout = 0', 'journal_mode = WAL', 'synchronous = FULL'])
        await onceFree(() => connection.executeQuery(CompiledQuery.raw(`pragma ${setting}`)))
    },
  }
  const dialect = new SqliteDialect(config)
  dialect.createDriver = () => new PatientDriver(config)
  return { dialect, verify: watched(file, `${file}-wal`) }
}

/** SQLite's driver that waits for the lock of another program without keeping the whole server waiting. */
class PatientDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    return {
      executeQuery: (query) => onceFree(() => connection.executeQuery(query)),
      streamQuery: (query, size) => connection.streamQuery(query, size),
    }
  }

  /** What writes takes its lock at the beginning: later it could not wait for it. */
  override async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings = {}): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(accessMode === 'read only' ? 'begin' : 'begin immediate'))
  }

  /** After some errors SQLite has rolled back already; what counts is why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined)
  }
}

async function onceFree<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (const began = performance.now(); ; await new Promise((next) => setTimeout(next, between))) {
    try {
      return await ask()
    } catch (error) {
      const busy = String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')
      if (!busy || performance.now() - began > patience) throw error
    }
  }
}

/** A check that throws where one of the files, once it was there, is removed or another put in its place: what is written goes nowhere then. */
function watched(...files: string[]): () => void {
  const opened = new Map<string, number>()
  const look = () => {
    for (const file of files) {
      const now = fs.statSync(file, { throwIfNoEntry: false })?.ino
      if (opened.has(file) && opened.get(file) !== now)
        throw new StoreTrouble('SQLITE_GONE', `${file} was removed, or another was put in its place`)
      if (now !== undefined) opened.set(file, now)
    }
  }
  look()
  return look
}

type Value = string | number | null

/** libSQL never frees a statement's memory, so each text is prepared once; and it ends the process over a value it does not know, so those are refused here. */
function keepStatements(file: Database.Database): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  return {
    close: () => file.close(),
    prepare(sql) {
      let statement = kept.get(sql)
      if (!statement) {
        const made = file.prepare(sql)
        statement = {
          reader: made.reader,
          all: (values) => made.all(known(values)),
          run: (values) => made.run(known(values)),
          iterate: (values) => made.iterate(known(values)) as IterableIterator<unknown>,
        }
        kept.set(sql, statement)
      }
      return statement
    },
  }
}

function known(values: readonly unknown[]): Value[] {
  for (const value of values)
    if (value !== null && typeof value !== 'string' && typeof value !== 'number')
      throw new TypeError(`SQLite is given texts, numbers and null, found ${typeof value}.`)
  return values as Value[]
}
