import { download } from './download'
import { openFrame, type SandboxFrame } from './frame'
import { type Interpreter, startInterpreter } from './interpreter'
import { type Manifest, transferOf } from './manifest'
import { RuntimeError } from './runtime-error'
import { dropSnapshots, keepSnapshot, keptSnapshot } from './snapshot-store'

export type SandboxPhase = { is: 'empty' | 'starting' | 'ready' } | { is: 'fetching'; loaded: number; total: number }

/** Python of one page: the sandbox, the files in it, the snapshot, and one live interpreter. */
export type Sandbox = {
  readonly phase: SandboxPhase
  /** The live interpreter; fetches and starts what is not there yet. Rejects with a RuntimeTrouble, or an AbortError after `cancel`. */
  ready(): Promise<Interpreter>
  /** Gives up a download or a start under way; what was fetched stays. */
  cancel(): void
  /** Ends the live interpreter; the next is started from the snapshot. `broken` is said where the snapshot may be to blame. */
  end(broken?: boolean): void
  /** A further interpreter, the caller's to end. */
  another(signal: AbortSignal): Promise<Interpreter>
  /** Gives back everything: sandbox, memory, bytes. */
  release(): void
}

/** Makes the machine for the Python of a manifest, below the site's `base`; `onPhase` hears every change. */
export function createSandbox(manifest: Manifest, base: string, onPhase: () => void): Sandbox {
  let phase: SandboxPhase = { is: 'empty' }
  let frame: SandboxFrame | undefined
  let interpreter: Interpreter | undefined
  let hasSnapshot = false
  let under: { promise: Promise<Interpreter>; abort: AbortController } | undefined

  const turn = (next: SandboxPhase) => {
    phase = next
    onPhase()
  }
  const rest = () => turn({ is: interpreter ? 'ready' : 'empty' })

  function ready(): Promise<Interpreter> {
    if (interpreter) return Promise.resolve(interpreter)
    if (under) return under.promise
    const abort = new AbortController()
    const promise = begin(abort.signal).finally(() => {
      if (under?.abort !== abort) return
      under = undefined
      rest()
    })
    under = { promise, abort }
    return promise
  }

  async function begin(signal: AbortSignal): Promise<Interpreter> {
    if (typeof WebAssembly !== 'object') throw new RuntimeError('unsupported', 'no WebAssembly')
    const home = (frame ??= await settle(signal))
    turn({ is: 'starting' })
    const started = await startInterpreter(home, { plain: false, signal, ...(hasSnapshot ? {} : { onSnapshot: learn }) }).catch(
      plainly(home, signal),
    )
    signal.throwIfAborted()
    interpreter = started
    return started
  }

  /** Brings files and frame together. */
  async function settle(signal: AbortSignal): Promise<SandboxFrame> {
    const total = transferOf(manifest)
    const onProgress = (loaded: number) => !signal.aborted && turn({ is: 'fetching', loaded, total })
    onProgress(0)
    const both = new AbortController()
    const either = AbortSignal.any([signal, both.signal])
    const opening = openFrame(base + manifest.sandbox, either)
    try {
      const [files, home, snapshot] = await Promise.all([
        download(manifest, base, { signal: either, onProgress }),
        opening,
        keptSnapshot(manifest, base),
      ])
      turn({ is: 'starting' })
      await home.keep(files)
      hasSnapshot = snapshot !== undefined
      home.snapshot(snapshot)
      signal.throwIfAborted()
      return home
    } catch (error) {
      both.abort()
      opening.then((home) => home.close()).catch(() => {})
      signal.throwIfAborted()
      throw error
    }
  }

  function learn(bytes: ArrayBuffer) {
    hasSnapshot = true
    frame?.snapshot(bytes)
    keepSnapshot(manifest, base, bytes)
  }

  function forget() {
    hasSnapshot = false
    frame?.snapshot(undefined)
    dropSnapshots()
  }

  /** A start that failed is tried once more without any snapshot; a snapshot it was made from is not kept. */
  function plainly(home: SandboxFrame, signal: AbortSignal) {
    return (error: unknown) => {
      signal.throwIfAborted()
      console.warn('Python starts without its snapshot:', error)
      forget()
      return startInterpreter(home, { plain: true, signal })
    }
  }

  function end(broken = false) {
    interpreter?.end()
    interpreter = undefined
    if (broken) forget()
    if (!under) rest()
  }

  function release() {
    under?.abort.abort()
    end()
    frame?.close()
    frame = undefined
    hasSnapshot = false
    rest()
  }

  return {
    get phase() {
      return phase
    },
    ready,
    cancel: () => under?.abort.abort(),
    end,
    another: async (signal) => {
      await ready()
      if (!frame) throw new RuntimeError('sandbox', 'closed')
      return startInterpreter(frame, { plain: false, signal })
    },
    release,
  }
}
