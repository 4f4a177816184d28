import type { Outcome, TapeEvent } from './event'

/** What one request of a run came to. */
export type Answer = Pick<Outcome, 'response' | 'failure'>

/** What the request at a place came to; that of the whole run, where it had one request, or did not come to any. */
export function answerAt({ answers, response, failure }: Outcome, at: number): Answer {
  return answers?.length ? (answers[at] ?? { response: null, failure }) : { response, failure }
}

/** The events of the request at a place, from its first to the next request's; while a run goes on, its `request` events part them. */
export function eventsOf({ events, outcome }: { events: TapeEvent[]; outcome: Outcome | null }, at: number): TapeEvent[] {
  const starts = outcome?.answers?.map(({ from }) => from) ?? events.filter(({ kind }) => kind === 'request').map(({ n }) => n)
  if (starts.length < 2) return events
  const [from = Number.POSITIVE_INFINITY, to = Number.POSITIVE_INFINITY] = starts.slice(at, at + 2)
  return events.filter(({ n }) => n >= from && n < to)
}
