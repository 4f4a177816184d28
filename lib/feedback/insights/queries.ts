import { type Kysely, sql } from 'kysely'
import type { Tables } from '../store/tables'

/** Rows that are alike, how many they are, and the day the first of them came. */
export type Counted<Row> = Row & { count: number; since: string }

/** So many sums of a kind are read, the largest first: what somebody made up to be in the way is said once or twice. */
const most = 5000

/** What the insights are made of, summed up by the database: of these pages, of all where none are named. `newest` is how many of the readers’ own words come along. */
export async function countEntries(db: Kysely<Tables>, newest: number, pages: readonly string[] = []) {
  const day = sql<string>`substr(min(at), 1, 10)`.as('since')
  const feedback = () => db.selectFrom('feedback').$if(pages.length > 0, (query) => query.where('page', 'in', pages))
  const report = () => db.selectFrom('report').$if(pages.length > 0, (query) => query.where('page', 'in', pages))
  const answer = () => db.selectFrom('answer').$if(pages.length > 0, (query) => query.where('page', 'in', pages))
  const { opinions } = await db
    .selectFrom('feedback')
    .select(({ fn }) => fn.countAll().as('opinions'))
    .executeTakeFirstOrThrow()
  const votes = await feedback()
    .select(({ fn }) => ['page', 'version', 'helpful', fn.countAll<number>().as('count'), day])
    .groupBy(['page', 'version', 'helpful'])
    .orderBy('count', 'desc')
    .limit(most)
    .execute()
  const passages = await report()
    .select(({ fn }) => ['page', 'version', 'section', fn.countAll<number>().as('count'), day])
    .where('about', '=', 'passage')
    .groupBy(['page', 'version', 'section'])
    .orderBy('count', 'desc')
    .limit(most)
    .execute()
  const reportedQuestions = await report()
    .select(({ fn }) => ['page', 'question', 'version', fn.countAll<number>().as('count'), day])
    .where('about', '=', 'question')
    .groupBy(['page', 'question', 'version'])
    .orderBy('count', 'desc')
    .limit(most)
    .execute()
  // Whole seconds are exact enough for a median, and keep the rows few.
  const second = sql<number>`ms / 1000`
  const answers = await answer()
    .select(({ fn }) => ['page', 'question', 'version', 'picked', 'right', second.as('seconds'), fn.countAll<number>().as('count')])
    .groupBy(['page', 'question', 'version', 'picked', 'right', second])
    .orderBy('count', 'desc')
    .limit(most * 10)
    .execute()
  const versions = await db
    .selectFrom('question_version')
    .$if(pages.length > 0, (query) => query.where('page', 'in', pages))
    .selectAll()
    .orderBy('since')
    .limit(most)
    .execute()
  const words = feedback().selectAll().where('comment', 'is not', null).orderBy('at', 'desc').orderBy('id').limit(newest)
  const reports = report().selectAll().orderBy('at', 'desc').orderBy('id').limit(newest)
  return {
    opinions: Number(opinions),
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
