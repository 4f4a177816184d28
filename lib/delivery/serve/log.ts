/** One thing that happened, for the log: what and when, never who. */
export type Fact = { event: string } & Record<string, string | number | boolean>

/** Writes a fact as one line of JSON to the standard error stream; the standard output keeps the address as its last line. */
export function log(fact: Fact): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...fact })}\n`)
}
