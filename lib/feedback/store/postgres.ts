import { CompiledQuery, PostgresDialect } from 'kysely'
import { Pool } from 'pg'

/** Kysely's dialect over a pool of PostgreSQL connections that commit to the disk, whatever the server's default is. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new Pool({ connectionString: url, max: 5, connectionTimeoutMillis: 3000, query_timeout: 5000, idleTimeoutMillis: 30_000 })
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  return new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('set synchronous_commit = on'))
    },
  })
}
