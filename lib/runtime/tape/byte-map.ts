import type { Entry, TapeEvent } from './event'

/** A stretch of the raw request [start, end) and the keys that were made from it. */
export type Stretch = { start: number; end: number; keys: string[] }

/** Cuts `length` bytes wherever a key's range begins or ends, so that every byte knows what it became. */
export function stretches(length: number, entries: readonly Entry[]): Stretch[] {
  const known = entries.flatMap(({ key, from }) =>
    from && from[0] < from[1] && from[1] <= length ? [{ key, start: from[0], end: from[1] }] : [],
  )
  const cuts = [...new Set([0, length, ...known.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] as number
    return { start, end, keys: known.filter((k) => k.start <= start && end <= k.end).map((k) => k.key) }
  })
}

/** The entries of the environ or scope that the server first made from the request; empty before a run. */
export function entriesMade(events: readonly TapeEvent[]): Entry[] {
  for (const event of events)
    if ((event.kind === 'environ' || event.kind === 'scope') && event.from === 'server') return event.payload.entries
  return []
}
