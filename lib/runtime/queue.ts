import type { Interpreter } from './interpreter'

/** What a lab does when it is its turn; it tells through `running` which interpreter is at work, if one is. */
export type Perform<T> = (signal: AbortSignal, running: (interpreter: Interpreter | undefined) => void) => Promise<T>

type Turn = { owner: symbol; abort: AbortController; begin(): Promise<void>; giveUp(): void }

export type Queue = ReturnType<typeof createQueue>

/** The labs of a page take turns at its one Python. `onChange` hears when a turn begins, runs or ends. */
export function createQueue(onChange: () => void) {
  const turns: Turn[] = []
  let working = false
  let interpreter: Interpreter | undefined

  return {
    head: () => turns[0],
    has: (owner: symbol) => turns.some((turn) => turn.owner === owner),
    running: () => interpreter,
    add,
    take,
  }

  /** Queues a turn; resolves and rejects as it does, or with an AbortError where it is taken out before. */
  function add<T>(owner: symbol, perform: Perform<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const abort = new AbortController()
      const begin = () => perform(abort.signal, run).then(resolve, reject)
      turns.push({ owner, abort, begin, giveUp: () => reject(abort.signal.reason) })
      onChange()
      if (!working) work()
    })
  }

  /** Takes a lab's turns out: those that wait are over at once, the one at work hears its signal. */
  function take(owner: symbol): void {
    for (const turn of turns.filter((one) => one.owner === owner)) {
      turn.abort.abort()
      if (turn === turns[0]) continue
      turns.splice(turns.indexOf(turn), 1)
      turn.giveUp()
    }
    onChange()
  }

  function run(now: Interpreter | undefined) {
    interpreter = now
    onChange()
  }

  async function work() {
    working = true
    for (let turn = turns[0]; turn; turn = turns[0]) {
      await turn.begin()
      interpreter = undefined
      turns.shift()
      onChange()
    }
    working = false
  }
}
