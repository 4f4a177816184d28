/** A stretch of one request’s life: in line, running Python on a worker, or waiting for something outside. */
export type Span = { request: number; worker: number; what: 'queued' | 'running' | 'waiting'; from: number; to: number }

export type TimelineTotals = { requests: number; end: number; longest: number; mean: number; busiest: number }

/** What a timeline came to: when the last request was done, the longest and the mean time one took from its arrival, and how many were inside at once. */
export function totals(spans: readonly Span[]): TimelineTotals {
  const ends = new Map<number, number>()
  for (const { request, to } of spans) ends.set(request, Math.max(to, ends.get(request) ?? 0))
  const times = [...ends.values()]
  return {
    requests: times.length,
    end: Math.max(0, ...times),
    longest: Math.max(0, ...times),
    mean: times.length ? times.reduce((a, b) => a + b, 0) / times.length : 0,
    busiest: atOnce(spans.filter((span) => span.what !== 'queued')),
  }
}

/** The most requests that were inside the app at the same time. */
function atOnce(spans: readonly Span[]): number {
  const lives = new Map<number, [number, number]>()
  for (const { request, from, to } of spans) {
    const [begun, over] = lives.get(request) ?? [from, to]
    lives.set(request, [Math.min(begun, from), Math.max(over, to)])
  }
  const edges = [...lives.values()].flatMap(([from, to]): [number, number][] => [
    [from, 1],
    [to, -1],
  ])
  edges.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  let [now, most] = [0, 0]
  for (const [, by] of edges) most = Math.max(most, (now += by))
  return most
}
