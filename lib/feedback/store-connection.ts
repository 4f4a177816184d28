import { ApiError } from './api-error'
import type { Store } from './store/store'

/** A store that may be away: opened at the first wish, tried again after a while where it could not be had. */
export type StoreConnection = {
  /** Uses the store. Throws a Refusal (503) where there is none or it fails. */
  use<Result>(action: (store: Store) => Promise<Result>): Promise<Result>
  /** Whether the store can be used now. */
  reach(): Promise<boolean>
  close(): Promise<void>
}

/** `open` makes the store; `complain` hears, once per trouble, the sentence it failed with; `patience` is the time between tries. */
export function connectStore(open: () => Promise<Store>, complain: (sentence: string) => void, patience = 5000): StoreConnection {
  let opening: Promise<Store> | undefined
  let failedAt = Number.NEGATIVE_INFINITY
  let said = ''
  const away = () =>
    new ApiError(503, 'STORE_UNREACHABLE', 'This cannot be stored at the moment. Try again later.', {
      'Retry-After': String(Math.ceil(patience / 1000)),
    })

  function trouble(error: unknown) {
    const sentence = error instanceof Error ? error.message : String(error)
    if (sentence !== said) complain(sentence)
    said = sentence
  }

  function store(): Promise<Store> {
    if (!opening && Date.now() - failedAt < patience) return Promise.reject(away())
    opening ??= open().then(
      (made) => {
        said = ''
        return made
      },
      (error) => {
        opening = undefined
        failedAt = Date.now()
        trouble(error)
        throw away()
      },
    )
    return opening
  }

  async function use<Result>(action: (store: Store) => Promise<Result>): Promise<Result> {
    const opened = await store()
    try {
      const result = await action(opened)
      said = ''
      return result
    } catch (error) {
      trouble(error)
      throw away()
    }
  }

  return {
    use,
    reach: () =>
      use(({ db }) => db.selectFrom('report').select('id').limit(1).execute()).then(
        () => true,
        () => false,
      ),
    close: async () => (await opening?.catch(() => undefined))?.close(),
  }
}
