import fs from 'node:fs'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import { sqliteDialect, storeFile } from './sqlite'
import { openStore, type Store } from './store'
import { sqliteTrouble } from './store-trouble'
import type { Tables } from './tables'

/** How many rows of each table were read, and how many of them are new where they went. */
export type CopiedRows = Record<'feedback' | 'report' | 'answer' | 'question_version', { read: number; fresh: number }>

const keys = {
  feedback: ['id'],
  report: ['id'],
  answer: ['id'],
  question_version: ['page', 'question', 'version'],
} as const
const batch = 1000

type Row = Record<string, string | number | null>

/** Writes all that a store holds, as of one moment, into a file of SQLite, while others write to the store; a file that was there before is replaced once the new one is whole. Throws where the file cannot be written. */
export async function backUp(store: Store, file: string): Promise<CopiedRows> {
  const folder = path.dirname(path.resolve(file))
  if (!fs.existsSync(folder)) throw new Error(`There is no folder ${folder} to write a backup into. Make it, or choose another.`)
  const work = fs.mkdtempSync(path.join(folder, '.backup-'))
  try {
    const made = await openFile(storeFile(work))
    const copied = await store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((from) => copy(from, made.db))
    // All of it in the one file.
    await sql`pragma journal_mode = delete`.execute(made.db)
    await made.close()
    flush(storeFile(work))
    fs.renameSync(storeFile(work), file)
    flush(folder)
    return copied
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** Brings what a backup holds into a store, whichever database is behind it, while others write to it. What is there stays as it is, so that it can be done again where it was interrupted. Throws where the file is no backup, or damaged. */
export async function bringBack(store: Store, file: string): Promise<CopiedRows> {
  if (!fs.existsSync(file)) throw new Error(`There is no file ${file}. Name one that npm run backup made.`)
  // A copy: one of an older version is brought up to date before it is read.
  const work = fs.mkdtempSync(path.join(path.dirname(path.resolve(file)), '.restore-'))
  try {
    fs.copyFileSync(file, storeFile(work))
    const held = await openFile(storeFile(work)).catch((error) => {
      throw new Error(`${file} is no backup, or damaged (${error.message}). Name another; nothing was changed.`)
    })
    try {
      const { rows } = await sql<Row>`pragma integrity_check`.execute(held.db)
      if (rows[0]?.integrity_check !== 'ok') throw new Error(`${file} is damaged. Name another; nothing was changed.`)
      return await copy(held.db, store.db)
    } finally {
      await held.close()
    }
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

async function openFile(file: string): Promise<Store> {
  const { dialect } = sqliteDialect(file)
  return openStore('sqlite', dialect, (error) => sqliteTrouble(error, path.dirname(file)))
}

async function copy(from: Kysely<Tables>, to: Kysely<Tables>): Promise<CopiedRows> {
  const copied = {} as CopiedRows
  for (const table of Object.keys(keys) as (keyof typeof keys)[]) {
    copied[table] = { read: 0, fresh: 0 }
    for (let rows = await rowsAfter(from, table); rows.length; rows = await rowsAfter(from, table, rows.at(-1))) {
      copied[table].read += rows.length
      copied[table].fresh += await insertFresh(to, table, rows)
    }
  }
  return copied
}

/** The next rows by key, which a database finds at once however many came before. */
async function rowsAfter(from: Kysely<Tables>, table: keyof typeof keys, last?: Row): Promise<Row[]> {
  const columns = sql.join(keys[table].map((name) => sql.ref(name)))
  const behind = last ? sql`where (${columns}) > (${sql.join(keys[table].map((name) => sql.val(last[name])))})` : sql``
  const { rows } = await sql<Row>`select * from ${sql.table(table)} ${behind} order by ${columns} limit ${sql.lit(batch)}`.execute(from)
  return rows
}

async function insertFresh(to: Kysely<Tables>, table: keyof typeof keys, rows: Row[]): Promise<number> {
  const made = await to
    .insertInto(table)
    .values(rows as never)
    .onConflict((on) => on.columns(keys[table] as never).doNothing())
    .executeTakeFirst()
  return Number(made.numInsertedOrUpdatedRows ?? 0)
}

function flush(name: string): void {
  const handle = fs.openSync(name, 'r')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}
