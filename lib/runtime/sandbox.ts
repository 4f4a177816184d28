import type { Interpreter } from './frame'
import { createLoadedFrame } from './loaded-frame'
import type { Manifest } from './manifest'
import { withNeeds } from './packs/pack-names'
import { RuntimeError } from './runtime-error'

export type SandboxPhase = { is: 'empty' | 'starting' | 'ready' } | { is: 'fetching'; loaded: number; total: number }

/** Python of one page: the sandbox, what was loaded into it, and one live interpreter. */
export type Sandbox = {
  readonly phase: SandboxPhase
  /**
   * The live interpreter with at least those packs; fetches and starts what is not there yet, and where the live one lacks a
   * pack, another takes its place. Rejects with a RuntimeError, or an AbortError after `cancel`.
   */
  ready(packages: readonly string[]): Promise<Interpreter>
  /** Gives up a download or a start under way; what was fetched stays. */
  cancel(): void
  /** Ends the live interpreter; the next is started from the snapshot. `broken` is said where the snapshot may be to blame. */
  end(broken?: boolean): void
  /** A further interpreter with those packs, the caller's to end. */
  another(packages: readonly string[], signal: AbortSignal): Promise<Interpreter>
  /** Gives back everything: sandbox, memory, bytes. */
  release(): void
}

type Beginning = { promise: Promise<Interpreter>; abort: AbortController; packs: readonly string[] }

/** Makes the machine for the Python of a manifest, below the site's `base`; `onPhase` hears every change. */
export function createSandbox(manifest: Manifest, base: string, onPhase: () => void): Sandbox {
  const frame = createLoadedFrame(manifest, base)
  let phase: SandboxPhase = { is: 'empty' }
  let interpreter: Interpreter | undefined
  let under: Beginning | undefined

  const turn = (next: SandboxPhase) => {
    phase = next
    onPhase()
  }
  const rest = () => turn({ is: interpreter ? 'ready' : 'empty' })
  const covers = (packs: readonly string[], wanted: readonly string[]) => wanted.every((name) => packs.includes(name))

  async function ready(packages: readonly string[]): Promise<Interpreter> {
    const packs = wantedPacks(packages)
    if (under && covers(under.packs, packs)) return under.promise
    if (interpreter && covers(frame.packs, packs)) return interpreter
    under?.abort.abort()
    interpreter?.end()
    interpreter = undefined
    const abort = new AbortController()
    const promise = begin(packs, abort.signal).finally(() => {
      if (under?.abort !== abort) return
      under = undefined
      rest()
    })
    under = { promise, abort, packs }
    return promise
  }

  /** Packs that a site does not have come with a link from elsewhere, or with a draft from before. */
  function wantedPacks(packages: readonly string[]): string[] {
    try {
      return withNeeds(manifest.packs, packages)
    } catch (error) {
      throw new RuntimeError('packages', error)
    }
  }

  async function begin(packs: readonly string[], signal: AbortSignal): Promise<Interpreter> {
    if (typeof WebAssembly !== 'object') throw new RuntimeError('unsupported', 'no WebAssembly')
    turn({ is: 'starting' })
    await frame.load(packs, signal, (loaded, total) => turn(loaded < total ? { is: 'fetching', loaded, total } : { is: 'starting' }))
    turn({ is: 'starting' })
    const started = await frame.start(signal)
    if (signal.aborted) started.end()
    signal.throwIfAborted()
    interpreter = started
    return started
  }

  function end(broken = false) {
    interpreter?.end()
    interpreter = undefined
    if (broken) frame.forget()
    if (!under) rest()
  }

  function release() {
    under?.abort.abort()
    end()
    frame.close()
    rest()
  }

  return {
    get phase() {
      return phase
    },
    ready,
    cancel: () => under?.abort.abort(),
    end,
    another: async (packages, signal) => {
      await ready(packages)
      return frame.start(signal, { take: false })
    },
    release,
  }
}
