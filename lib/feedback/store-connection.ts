import { ApiError } from './api-error'
import type { Store } from './store/store'
import { isLost } from './store/store-trouble'

/** A store that may be away: opened at the first wish, tried again after a while where it could not be had. */
export type StoreConnection = {
  /** Uses the store. Throws a Refusal (503) where there is none or it fails. */
  use<Result>(action: (store: Store) => Promise<Result>): Promise<Result>
  /** Whether an entry could be kept now. */
  reach(): Promise<boolean>
  /** Entries that wait for a commit. */
  waiting(): number
  close(): Promise<void>
}

/** An answer to the same question stands for so long, in milliseconds, however many ask. */
const fresh = 250

/** `open` makes the store; `complain` hears, once per trouble, the sentence it failed with; `patience` is the time between tries. */
export function connectStore(open: () => Promise<Store>, complain: (sentence: string) => void, patience = 5000): StoreConnection {
  let opening: Promise<Store> | undefined
  let opened: Store | undefined
  let failedAt = Number.NEGATIVE_INFINITY
  let said = ''
  let probing: { answer: Promise<boolean>; until: number } | undefined
  const away = () =>
    new ApiError(503, 'STORE_UNREACHABLE', 'This cannot be stored at the moment. Try again later.', {
      'Retry-After': String(Math.ceil(patience / 1000)),
    })

  function trouble(sentence: string) {
    if (sentence !== said) complain(sentence)
    said = sentence
  }

  function store(): Promise<Store> {
    // By a clock that nobody sets.
    if (!opening && performance.now() - failedAt < patience) return Promise.reject(away())
    opening ??= open().then(
      (made) => {
        said = ''
        opened = made
        return made
      },
      (error) => {
        opening = undefined
        failedAt = performance.now()
        trouble(error instanceof Error ? error.message : String(error))
        throw away()
      },
    )
    return opening
  }

  async function use<Result>(action: (store: Store) => Promise<Result>): Promise<Result> {
    const current = await store()
    try {
      const result = await action(current)
      said = ''
      return result
    } catch (error) {
      trouble(current.explain(error))
      if (isLost(error) && opened === current) {
        opening = opened = undefined
        current.close().catch(() => undefined)
      }
      throw away()
    }
  }

  function reach(): Promise<boolean> {
    if (probing && performance.now() < probing.until) return probing.answer
    const answer = use((current) => current.probe()).then(
      () => true,
      () => false,
    )
    const asked = { answer, until: Number.POSITIVE_INFINITY }
    probing = asked
    answer.then(() => (asked.until = performance.now() + fresh))
    return answer
  }

  return {
    use,
    reach,
    waiting: () => opened?.waiting() ?? 0,
    close: async () => (await opening?.catch(() => undefined))?.close(),
  }
}
