import { type Kysely, type MigrationProvider, sql } from 'kysely'

/** The migrations, by name in the order they are made, for both databases. A name that was released never changes. */
export function migrations(database: 'sqlite' | 'postgres'): MigrationProvider {
  return {
    getMigrations: async () => ({
      '1-begin': {
        async up(db: Kysely<unknown>) {
          await db.schema
            .createTable('feedback')
            .addColumn('id', 'text', (column) => column.primaryKey())
            .addColumn('page', 'text', (column) => column.notNull())
            .addColumn('version', 'text', (column) => column.notNull())
            .addColumn('helpful', 'integer', (column) => column.notNull())
            .addColumn('comment', 'text')
            .addColumn('changed', 'integer', (column) => column.notNull())
            .addColumn('at', 'text', (column) => column.notNull())
            .execute()
          await db.schema
            .createTable('report')
            .addColumn('id', 'text', (column) => column.primaryKey())
            .addColumn('about', 'text', (column) => column.notNull())
            .addColumn('page', 'text', (column) => column.notNull())
            .addColumn('version', 'text', (column) => column.notNull())
            .addColumn('section', 'text')
            .addColumn('passage', 'text')
            .addColumn('question', 'text')
            .addColumn('shown', 'text')
            .addColumn('picked', 'text')
            .addColumn('words', 'text', (column) => column.notNull())
            .addColumn('at', 'text', (column) => column.notNull())
            .execute()
          await db.schema
            .createTable('answer')
            .addColumn('id', 'text', (column) => column.primaryKey())
            .addColumn('page', 'text', (column) => column.notNull())
            .addColumn('question', 'text', (column) => column.notNull())
            .addColumn('version', 'text', (column) => column.notNull())
            .addColumn('picked', 'text', (column) => column.notNull())
            .addColumn('right', 'integer', (column) => column.notNull())
            .addColumn('ms', 'integer', (column) => column.notNull())
            // Without this SQLite numbers the rows as they come, and neighbours would be of one reader.
            .modifyEnd(database === 'sqlite' ? sql`without rowid` : sql``)
            .execute()
          await db.schema
            .createTable('question_version')
            .addColumn('page', 'text', (column) => column.notNull())
            .addColumn('question', 'text', (column) => column.notNull())
            .addColumn('version', 'text', (column) => column.notNull())
            .addColumn('since', 'text', (column) => column.notNull())
            .addPrimaryKeyConstraint('question_version_key', ['page', 'question', 'version'])
            .execute()
        },
      },
      '2-watch': {
        async up(db: Kysely<unknown>) {
          // Sums read these alone, and pages that nobody asks for cost nothing.
          await db.schema.createIndex('feedback_sums').on('feedback').columns(['page', 'version', 'helpful', 'at']).execute()
          await db.schema.createIndex('feedback_words').on('feedback').column('at').where(sql.ref('comment'), 'is not', null).execute()
          await db.schema
            .createIndex('report_sums')
            .on('report')
            .columns(['page', 'about', 'version', 'section', 'question', 'at'])
            .execute()
          await db.schema.createIndex('report_words').on('report').column('at').execute()
          await db.schema.createIndex('answer_page').on('answer').column('page').execute()
          await db.schema
            .createTable('probe')
            .addColumn('id', 'text', (column) => column.primaryKey())
            .addColumn('filler', 'text', (column) => column.notNull())
            .execute()
        },
      },
    }),
  }
}
