/** What the page asks of an interpreter, as JSON. The token marks the answers to one ask; learner code never sees it. */
export type WorkerMessage =
  | { do: 'run'; token: string; order: string }
  | { do: 'check'; token: string; order: string; checks: string }
  | { do: 'concurrent'; token: string; order: string; count: number; how: string; workers: number }
  | { do: 'push'; step: string }
  | { do: 'ping'; token: string }

/** Lines and characters one run may send to the page; the page holds it to the same. */
export const protocolLimits = { lines: 6_000, characters: 24_000_000, line: 2_000_000 } as const

/** The `emit` that Python is given: it sends each line under this run's token until the limit, then one line that says so, then nothing. */
export function emitter(token: string, say: (text: string) => void): (line: unknown) => void {
  let lines = 0
  let characters = 0
  let over = false
  return (line) => {
    if (over || typeof line !== 'string') return
    lines += 1
    characters += line.length
    over = lines > protocolLimits.lines || characters > protocolLimits.characters
    if (over) say(`${token}+`)
    else if (line.length <= protocolLimits.line) say(`${token}:${line}`)
  }
}
