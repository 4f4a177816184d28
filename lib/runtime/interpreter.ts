import type { SandboxFrame } from './frame'
import { RuntimeError } from './runtime-error'
import type { WorkerMessage } from './sandbox/protocol'

const startWithin = 60_000
const snapshotSizes = { least: 8_000_000, most: 300_000_000 }

/** One interpreter, alive in a worker of the sandbox. */
export type Interpreter = {
  say(words: WorkerMessage): void
  /** Whoever listens now hears every message, and that the worker broke. */
  listen(listener: { message(data: unknown): void; lost(): void }): void
  end(): void
}

type Options = { plain: boolean; packs: readonly string[]; signal: AbortSignal; onSnapshot?(bytes: ArrayBuffer): void }

/** Starts an interpreter in the frame, from the frame's snapshot unless `plain`, with those packs. Where `onSnapshot` is given, one is taken before the interpreter is handed out. Rejects with a RuntimeError or the signal's reason. */
export function startInterpreter(frame: SandboxFrame, { plain, packs, signal, onSnapshot }: Options): Promise<Interpreter> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    let listener: { message(data: unknown): void; lost(): void } = { message: starting, lost: () => fail('the worker broke') }
    const { port, end } = frame.start({ plain, packs, take: onSnapshot !== undefined }, () => listener.lost())
    const late = setTimeout(() => fail('it took too long'), startWithin)
    signal.addEventListener('abort', stop, { once: true })
    port.onmessage = ({ data }: MessageEvent<unknown>) => listener.message(data)

    function stop() {
      fail(signal.reason)
    }
    function fail(cause: unknown) {
      clearTimeout(late)
      signal.removeEventListener('abort', stop)
      end()
      reject(signal.aborted ? signal.reason : new RuntimeError('start', cause))
    }
    function starting(data: unknown) {
      if (data instanceof ArrayBuffer && data.byteLength > snapshotSizes.least && data.byteLength < snapshotSizes.most) onSnapshot?.(data)
      else if (data !== 'ready') fail(data)
      else {
        clearTimeout(late)
        signal.removeEventListener('abort', stop)
        listener = { message: () => {}, lost: () => {} }
        resolve({ say: (words) => port.postMessage(JSON.stringify(words)), listen: (next) => (listener = next), end })
      }
    }
  })
}
