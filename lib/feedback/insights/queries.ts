import { type Kysely, sql } from 'kysely'
import type { Tables } from '../store/tables'

/** Rows that are alike, how many they are, and the day the first of them came. */
export type Counted<Row> = Row & { count: number; since: string }

/** Everything the insights are made of, summed up by the database. `newest` is how many of the readers’ own words come along. */
export async function countEntries(db: Kysely<Tables>, newest: number) {
  const day = sql<string>`substr(min(at), 1, 10)`.as('since')
  const votes = await db
    .selectFrom('feedback')
    .select(({ fn }) => ['page', 'version', 'helpful', fn.countAll<number>().as('count'), day])
    .groupBy(['page', 'version', 'helpful'])
    .execute()
  const passages = await db
    .selectFrom('report')
    .select(({ fn }) => ['page', 'version', 'section', fn.countAll<number>().as('count'), day])
    .where('about', '=', 'passage')
    .groupBy(['page', 'version', 'section'])
    .execute()
  const reportedQuestions = await db
    .selectFrom('report')
    .select(({ fn }) => ['page', 'question', 'version', fn.countAll<number>().as('count'), day])
    .where('about', '=', 'question')
    .groupBy(['page', 'question', 'version'])
    .execute()
  // Whole seconds are exact enough for a median, and keep the rows few.
  const second = sql<number>`ms / 1000`
  const answers = await db
    .selectFrom('answer')
    .select(({ fn }) => ['page', 'question', 'version', 'picked', 'right', second.as('seconds'), fn.countAll<number>().as('count')])
    .groupBy(['page', 'question', 'version', 'picked', 'right', second])
    .execute()
  const versions = await db.selectFrom('question_version').selectAll().execute()
  const words = db.selectFrom('feedback').selectAll().where('comment', 'is not', null).orderBy('at', 'desc').orderBy('id').limit(newest)
  const reports = db.selectFrom('report').selectAll().orderBy('at', 'desc').orderBy('id').limit(newest)
  return {
    votes: votes.map(counted),
    passages: passages.map(counted),
    reportedQuestions: reportedQuestions.map(counted),
    answers: answers.map(counted),
    versions,
    words: await words.execute(),
    reports: await reports.execute(),
  }
}
export type EntryCounts = Awaited<ReturnType<typeof countEntries>>

/** PostgreSQL counts in numbers larger than JavaScript’s and hands them over as text. */
const counted = <Row extends { count: unknown }>(row: Row) => ({ ...row, count: Number(row.count) })
