import { randomUUID } from 'node:crypto'
import { type Dialect, Kysely, Migrator, type Transaction } from 'kysely'
import type { AnswerEntry, FeedbackEntry, ReportEntry } from '../entry'
import { groupCommit } from './group-commit'
import { migrations } from './migrations'
import type { Tables } from './tables'

/** `new`: stored. `known`: this is what is stored. `changed`: the one change is made. `final`: it was made before, and what is stored stands. */
export type StoreResult = 'new' | 'known' | 'changed' | 'final'

/** Where entries are kept. A promise that resolves says the entry is on the disk. */
export type Store = {
  db: Kysely<Tables>
  keepFeedback(entry: FeedbackEntry, now?: Date): Promise<StoreResult>
  keepReport(entry: ReportEntry, now?: Date): Promise<StoreResult>
  keepAnswer(entry: AnswerEntry, now?: Date): Promise<void>
  /** Writes, as an entry is written, nothing that anyone reads: rejects where an entry could not be kept either. */
  probe(): Promise<void>
  /** What is wrong, in a sentence with its remedy, where one of these has rejected. */
  explain(error: unknown): string
  /** Entries that wait for a commit. */
  waiting(): number
  /** Finishes what was begun, then lets go of the database. */
  close(): Promise<void>
}

/** So many versions of questions are remembered as counted already. */
const remembered = 10_000

/** Brings the tables up to date and returns the store. `verify` throws where what was committed is on no disk after all. Throws where the database cannot be reached or written. */
export async function openStore(
  database: 'sqlite' | 'postgres',
  dialect: Dialect,
  explain: (error: unknown) => string,
  verify?: () => void,
): Promise<Store> {
  const db = new Kysely<Tables>({ dialect })
  const { error } = await new Migrator({ db, provider: migrations(database) }).migrateToLatest()
  if (error) {
    await db.destroy().catch(() => undefined)
    throw error
  }
  const write = groupCommit(db, verify)
  const seen = new Set<string>()
  const open = new Set<Promise<unknown>>()
  const tracked = <Result>(promise: Promise<Result>): Promise<Result> => {
    open.add(promise)
    const over = () => open.delete(promise)
    promise.then(over, over)
    return promise
  }
  return {
    db,
    keepFeedback: (entry, now = new Date()) => tracked(write((transaction) => keepFeedback(transaction, entry, now))),
    keepReport: (entry, now = new Date()) => tracked(write((transaction) => keepReport(transaction, entry, now))),
    async keepAnswer(entry, now = new Date()) {
      const which = `${entry.page} ${entry.question} ${entry.version}`
      await tracked(write((transaction) => keepAnswer(transaction, entry, seen.has(which) ? undefined : now)))
      if (seen.size >= remembered) seen.clear()
      seen.add(which)
    },
    probe: () => tracked(write(probe)),
    explain,
    waiting: write.waiting,
    async close() {
      await Promise.allSettled([...open])
      await db.destroy()
    },
  }
}

async function keepFeedback(db: Transaction<Tables>, entry: FeedbackEntry, now: Date): Promise<StoreResult> {
  const { id, page, version = '', comment } = entry
  const helpful = Number(entry.helpful)
  const row = { id, page, version, helpful, comment: comment || null, changed: 0, at: now.toISOString() }
  const made = await db
    .insertInto('feedback')
    .values(row)
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return 'new'
  const before = await db.selectFrom('feedback').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const after = comment === undefined ? before.comment : comment || null
  if (before.helpful === helpful && before.comment === after) return 'known'
  if (before.changed) return 'final'
  // The line of text that follows a yes or no completes it; that is no change.
  const completes = before.helpful === helpful && before.comment === null
  const update = await db
    .updateTable('feedback')
    .set({ helpful, comment: after, changed: completes ? 0 : 1 })
    .where('id', '=', id)
    .where('changed', '=', 0)
    .returning('id')
    .executeTakeFirst()
  return update ? 'changed' : 'final'
}

async function keepReport(db: Transaction<Tables>, entry: ReportEntry, now: Date): Promise<StoreResult> {
  const { id, about, page, version = '', words } = entry
  const where =
    entry.about === 'passage'
      ? { section: entry.section ?? null, passage: entry.passage, question: null, shown: null, picked: null }
      : { section: null, passage: null, question: entry.question, shown: entry.shown.join(' '), picked: entry.picked.join(' ') }
  const row = { id, about, page, version, words, ...where, at: now.toISOString() }
  const made = await db
    .insertInto('report')
    .values(row)
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made ? 'new' : 'known'
}

/** `firstSeen` is when an answer to this version of the question comes for the first time, as far as is remembered. */
async function keepAnswer(db: Transaction<Tables>, entry: AnswerEntry, firstSeen: Date | undefined): Promise<void> {
  const { page, question, version, ms } = entry
  const picked = [...entry.picked].sort().join(' ')
  await db
    .insertInto('answer')
    .values({ id: randomUUID(), page, question, version, picked, right: Number(entry.right), ms })
    .execute()
  if (!firstSeen) return
  const since = firstSeen.toISOString().slice(0, 10)
  await db
    .insertInto('question_version')
    .values({ page, question, version, since })
    .onConflict((on) => on.columns(['page', 'question', 'version']).doNothing())
    .execute()
}

/** A row as large as an entry can be comes before the last one goes: it needs the room that an entry would. */
async function probe(db: Transaction<Tables>): Promise<void> {
  const id = randomUUID()
  await db
    .insertInto('probe')
    .values({ id, filler: 'x'.repeat(2048) })
    .execute()
  await db.deleteFrom('probe').where('id', '<>', id).execute()
}
