import type { Interpreter } from './frame'
import { type Manifest, manifestSchema } from './manifest'
import { createSandbox, type Sandbox } from './sandbox'
import type { WorkerMessage } from './sandbox/protocol'

/** Where a lab stands. `fetching` counts bytes as they travel; `failed` says what to tell the reader. */
export type RuntimeState =
  | { is: 'empty' | 'starting' | 'ready' | 'running' | 'stopping' }
  | { is: 'fetching'; loaded: number; total: number }
  | { is: 'failed'; sentence: string; remedy: string }

export type RuntimeOptions = {
  /** What to fetch; where absent, the Python this site was built with. */
  manifest?: Manifest
  /** The site's prefix; where absent, that of the build. */
  base?: string
  /** Milliseconds without a run after which Python is given back. */
  idle?: number
}

/** What all labs of one page share: the sandbox, and the queue before it. */
export type SharedRuntime = {
  sandbox: Sandbox
  /** How things stand for one lab. */
  state(owner: symbol): RuntimeState
  join(owner: symbol, onChange: () => void): () => void
  turn<T>(owner: symbol, perform: Perform<T>): Promise<T>
  say(words: WorkerMessage): void
  stop(owner: symbol): void
}

let current: SharedRuntime | undefined

/** The page's one house; the options of the first lab count. Throws where the site was built without Python. */
export function sharedRuntime(options: RuntimeOptions): SharedRuntime {
  return (current ??= createHouse(options))
}

function createHouse({ manifest = builtIn(), base = process.env.BASE_PATH ?? '', idle = 120_000 }: RuntimeOptions): SharedRuntime {
  const members = new Map<symbol, () => void>()
  const stopped = new Set<symbol>()
  let resting: ReturnType<typeof setTimeout> | undefined
  const sandbox = createSandbox(manifest, base.replace(/\/$/, ''), () => tell())
  const queue = createQueue(() => tell())
  addEventListener('pagehide', sandbox.release)

  return {
    sandbox,
    state,
    join(owner, onChange) {
      members.set(owner, onChange)
      return () => {
        members.delete(owner)
        tell()
      }
    },
    turn(owner, perform) {
      stopped.delete(owner)
      return queue.add(owner, perform)
    },
    say: (words) => queue.running()?.say(words),
    stop(owner) {
      if (queue.has(owner)) stopped.add(owner)
      queue.take(owner)
    },
  }

  function tell() {
    clearTimeout(resting)
    // Python is given back when nobody has asked for a while; soon where no lab is left, unless another takes its place.
    const wait = members.size ? idle : Math.min(idle, 2000)
    if (!queue.head() && sandbox.phase.is !== 'empty') resting = setTimeout(sandbox.release, wait)
    if (sandbox.phase.is === 'ready' || sandbox.phase.is === 'empty')
      for (const owner of [...stopped]) if (!queue.has(owner)) stopped.delete(owner)
    for (const member of [...members.values()]) member()
  }

  function state(owner: symbol): RuntimeState {
    const { phase } = sandbox
    const head = queue.head()
    if (stopped.has(owner)) return { is: 'stopping' }
    if (!queue.has(owner)) return head && phase.is !== 'empty' ? { is: 'ready' } : phase
    if (head?.owner === owner && queue.running()) return { is: 'running' }
    return head?.owner === owner && (phase.is === 'fetching' || phase.is === 'ready') ? phase : { is: 'starting' }
  }
}

function builtIn(): Manifest {
  return manifestSchema.parse(JSON.parse(process.env.PYTHON_MANIFEST ?? 'null'))
}

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
