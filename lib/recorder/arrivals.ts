/** What arrived, and how many seconds after the request. */
export type Arrival = [seconds: number, bytes: string]

/** A time in quarters of a second; a delay of up to a fifth of a second is the machine's, not the server's. */
export const quarter = (seconds: number): number => Math.floor((seconds + 0.05) * 4) / 4

/** Arrivals of the same quarter of a second as one: how TCP cut them within it is chance. */
export function gathered(arrivals: Arrival[]): Arrival[] {
  const all: Arrival[] = []
  for (const [at, bytes] of arrivals) {
    const last = all.at(-1)
    if (last && last[0] === quarter(at)) last[1] += bytes
    else all.push([quarter(at), bytes])
  }
  return all
}
