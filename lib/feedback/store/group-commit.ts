import type { Kysely, Transaction } from 'kysely'
import { isOfEntry } from './store-trouble'
import type { Tables } from './tables'

type Write<Result> = (transaction: Transaction<Tables>) => Promise<Result>
type Waiting = { write: Write<unknown>; done(result: unknown): void; failed(error: unknown): void }

/** Commits what arrives while a commit is under way as one transaction: each caller still learns of their own write, and only once it is on the disk. `verify` throws where what was committed is on no disk after all. */
export function groupCommit(db: Kysely<Tables>, verify: () => void = () => undefined, most = 100) {
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
    const made: unknown[] = []
    try {
      await db.transaction().execute(async (transaction) => {
        for (const { write } of batch) made.push(await write(transaction))
      })
      verify()
      for (const [index, { done }] of batch.entries()) done(made[index])
    } catch (error) {
      // One write must not cost its neighbours theirs; where the store is in trouble, none of them can be kept.
      for (const { failed } of isOfEntry(error) && made.length < batch.length ? batch.splice(made.length, 1) : batch.splice(0))
        failed(error)
      if (batch.length) await commit(batch)
    }
  }

  return Object.assign(
    <Result>(write: Write<Result>): Promise<Result> =>
      new Promise((done, failed) => {
        waiting.push({ write, done: done as Waiting['done'], failed })
        if (!busy) commitAll()
      }),
    { waiting: () => waiting.length },
  )
}
