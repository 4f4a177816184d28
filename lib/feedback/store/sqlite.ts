import fs from 'node:fs'
import path from 'node:path'
import { type SqliteDatabase, SqliteDialect } from 'kysely'
import Database from 'libsql'

/** Kysely's dialect over a file of libSQL, every commit flushed to the disk. Throws where the folder cannot be written. */
export function sqliteDialect(folder: string): SqliteDialect {
  fs.mkdirSync(folder, { recursive: true })
  fs.accessSync(folder, fs.constants.W_OK)
  const file = new Database(path.join(folder, 'feedback.db'))
  for (const setting of ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL']) file.pragma(setting)
  return new SqliteDialect({ database: keepStatements(file) })
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
