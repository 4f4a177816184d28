import type { Place } from '../authoring/problem'
import type { RunRequestInput } from '../runtime/run-request'

/** What is asked of a run. `first` lists events by the order in which they first happen. */
export type RunAspect = string | { first: string[] }

/** Something an entry of quiz.json rests on: that a run gives this value, or, where it does not `hold`, anything but this value. */
export type Expectation = {
  run: RunRequestInput
  asked: RunAspect
  value: string
  holds: boolean
  /** Which program runs, in the author's words. */
  what: string
}

/** A expectation, and where its author wrote it. */
export type PlacedExpectation = Expectation & { at: Place & { place: string } }
