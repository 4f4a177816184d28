import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables'

type Write<Result> = (transaction: Transaction<Tables>) => Promise<Result>
type Waiting = { write: Write<unknown>; done(result: unknown): void; failed(error: unknown): void }

/** Commits what arrives while a commit is under way as one transaction: each caller still learns of their own write, and only once it is on the disk. */
export function groupCommit(db: Kysely<Tables>, most = 100) {
  const waiting: Waiting[] = []
  let busy = false

  async function commitAll() {
    busy = true
    // What this turn of the event loop brings goes into the first transaction.
    await new Promise(setImmediate)
    while (waiting.length) await commit(waiting.splice(0, most))
    busy = false
  }

  async function commit(batch: Waiting[]): Promise<void> {
    try {
      const results = await db.transaction().execute(async (transaction) => {
        const made: unknown[] = []
        for (const { write } of batch) made.push(await write(transaction))
        return made
      })
      for (const [index, { done }] of batch.entries()) done(results[index])
    } catch (error) {
      // One write must not cost its neighbours theirs.
      if (batch.length === 1) batch[0]?.failed(error)
      else for (const one of batch) await commit([one])
    }
  }

  return <Result>(write: Write<Result>): Promise<Result> =>
    new Promise((done, failed) => {
      waiting.push({ write, done: done as Waiting['done'], failed })
      if (!busy) commitAll()
    })
}
