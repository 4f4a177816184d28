import { deferred } from './deferred'
import type { FileRole } from './manifest'
import { RuntimeError } from './runtime-error'
import type { WorkerMessage } from './sandbox/protocol'

const openWithin = 15_000

/** How a worker starts: without the snapshot, taking one, with those packs. */
export type StartOptions = { plain: boolean; take: boolean; packs: readonly string[] }

/** The sandbox frame as the page holds it. */
export type SandboxFrame = {
  /** Hands the files over; resolves when the interpreter is compiled. */
  keep(files: Record<FileRole, ArrayBuffer>): Promise<void>
  /** Hands packs over, which a worker may be started with from now on. */
  add(packs: Record<string, ArrayBuffer>): void
  snapshot(bytes: ArrayBuffer | undefined): void
  /** Starts a worker; what it says arrives at the port. `onLost` is called when it breaks. */
  start(how: StartOptions, onLost: () => void): { port: MessagePort; end(): void }
  close(): void
}

/** Opens the sandbox: a frame of an opaque origin, hidden, that takes orders over a port of its own. Rejects with a RuntimeError or the signal's reason. */
export function openFrame(address: string, signal: AbortSignal): Promise<SandboxFrame> {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.hidden = true
  frame.title = 'Python'
  frame.src = address
  const { port1: control, port2 } = new MessageChannel()
  const lost = new Map<number, () => void>()
  const kept = deferred<void>()
  kept.promise.catch(() => {})
  let started = 0
  const close = () => {
    control.close()
    frame.remove()
    kept.reject(new RuntimeError('sandbox', 'closed'))
  }

  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => {
      close()
      reject(cause)
    }
    const late = setTimeout(() => fail(new RuntimeError('sandbox', 'no answer')), openWithin)
    signal.addEventListener('abort', () => fail(signal.reason), { once: true })
    frame.addEventListener('load', () => frame.contentWindow?.postMessage('take', '*', [port2]), { once: true })
    control.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string') return
      const [word, rest] = data.split(' ', 2)
      if (word === 'here') {
        clearTimeout(late)
        resolve({ keep, add, snapshot, start, close })
      }
      if (word === 'kept') kept.resolve()
      if (word === 'lost') lost.get(Number(rest))?.()
      if (word === 'failed') kept.reject(new RuntimeError('start', data))
    }
    document.body.append(frame)
  })

  function keep({ wasm, stdlib, worker, modules }: Record<FileRole, ArrayBuffer>) {
    const text = new TextDecoder()
    const message = { do: 'keep', wasm, stdlib, worker: text.decode(worker), modules: text.decode(modules) }
    control.postMessage(message, [wasm, stdlib])
    return kept.promise
  }

  function add(packs: Record<string, ArrayBuffer>) {
    control.postMessage({ do: 'add', packs }, Object.values(packs))
  }

  function snapshot(bytes: ArrayBuffer | undefined) {
    control.postMessage({ do: 'snapshot', bytes })
  }

  function start(how: StartOptions, onLost: () => void) {
    const id = ++started
    const { port1, port2 } = new MessageChannel()
    lost.set(id, onLost)
    control.postMessage({ do: 'start', id, port: port2, ...how }, [port2])
    const end = () => {
      lost.delete(id)
      port1.close()
      control.postMessage({ do: 'end', id })
    }
    return { port: port1, end }
  }
}

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
