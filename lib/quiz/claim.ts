import type { Place } from '../content/problem'
import type { OrderInput } from '../runtime/order'

/** What is asked of a run. `first` lists events by the order in which they first happen. */
export type Asked = string | { first: string[] }

/** Something an entry of quiz.json rests on: that a run gives this value, or, where it does not `hold`, anything but this value. */
export type Claim = {
  order: OrderInput
  asked: Asked
  value: string
  holds: boolean
  /** Which program runs, in the author's words. */
  what: string
}

/** A claim, and where its author wrote it. */
export type PlacedClaim = Claim & { at: Place & { place: string } }
