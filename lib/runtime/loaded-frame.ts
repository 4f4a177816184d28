import { type Addressed, download } from './download'
import { type Interpreter, openFrame, type SandboxFrame, startInterpreter } from './frame'
import { type FileRole, fileRoles, type Manifest, packFolder } from './manifest'
import { RuntimeError } from './runtime-error'
import { dropSnapshot, keepSnapshot, keptSnapshot, snapshotKey } from './snapshot-store'

/** The sandbox frame of a page with what was loaded into it: Python, packs, and the snapshot of one set of packs. */
export type LoadedFrame = {
  /** The packs with which interpreters start now. */
  readonly packs: readonly string[]
  /** Fetches what is missing for a start with those packs; `onProgress` hears how far that is, in bytes that travel. Rejects with a RuntimeError or the signal's reason. */
  load(packs: readonly string[], signal: AbortSignal, onProgress: (loaded: number, total: number) => void): Promise<void>
  /** Starts an interpreter with the loaded packs, from the snapshot where there is one; `take` makes one where there is none. Rejects with a RuntimeError or the signal's reason. */
  start(signal: AbortSignal, how?: { take: boolean }): Promise<Interpreter>
  /** Lets the snapshot go: it may be to blame for something. */
  forget(): void
  close(): void
}

const asPack = (name: string) => `+${name}`

/** The frame for the Python of a manifest, below the site's `base`; it opens with the first load. */
export function createLoadedFrame(manifest: Manifest, base: string): LoadedFrame {
  let frame: SandboxFrame | undefined
  let packs: readonly string[] = []
  let hasSnapshot = false
  const held = new Set<string>()
  const key = () => snapshotKey(manifest, base, packs)

  async function load(wanted: readonly string[], signal: AbortSignal, onProgress: (loaded: number, total: number) => void) {
    if (frame && String(wanted) === String(packs)) return
    const missing = wanted.filter((name) => !held.has(name))
    const files = { ...(frame ? {} : ofPython()), ...ofPacks(missing) }
    const both = new AbortController()
    const either = AbortSignal.any([signal, both.signal])
    const opening = frame ? undefined : openFrame(base + manifest.sandbox, either)
    try {
      const [fetched, home, snapshot] = await Promise.all([
        fetchAll(files, either, onProgress),
        opening ?? frame,
        keptSnapshot(snapshotKey(manifest, base, wanted)),
      ])
      if (!home) throw new RuntimeError('sandbox', 'closed')
      if (opening) await home.keep(fetched as Record<FileRole, ArrayBuffer>)
      signal.throwIfAborted()
      home.add(Object.fromEntries(missing.map((name) => [name, fetched[asPack(name)] ?? new ArrayBuffer(0)])))
      home.snapshot(snapshot)
      for (const name of missing) held.add(name)
      frame = home
      packs = wanted
      hasSnapshot = snapshot !== undefined
    } catch (error) {
      both.abort()
      opening?.then((home) => home.close()).catch(() => {})
      signal.throwIfAborted()
      throw error
    }
  }

  const ofPython = () => Object.fromEntries(fileRoles.map((role) => [role, addressed(manifest.files[role], manifest.folder)]))
  const ofPacks = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (manifest.packs[name] ? [[asPack(name), addressed(manifest.packs[name], packFolder)]] : [])))
  const addressed = <File extends { name: string }>(file: File, folder: string) => ({ ...file, address: base + folder + file.name })

  async function fetchAll(files: Record<string, Addressed>, signal: AbortSignal, onProgress: (loaded: number, total: number) => void) {
    const total = Object.values(files).reduce((sum, { transfer }) => sum + transfer, 0)
    if (total) onProgress(0, total)
    const fetched = await download(files, { signal, onProgress: (loaded) => !signal.aborted && onProgress(loaded, total) })
    onProgress(total, total)
    return fetched
  }

  async function start(signal: AbortSignal, { take } = { take: true }): Promise<Interpreter> {
    if (!frame) throw new RuntimeError('sandbox', 'closed')
    const home = frame
    const onSnapshot = take && !hasSnapshot ? learn : undefined
    return startInterpreter(home, { plain: false, packs, signal, ...(onSnapshot && { onSnapshot }) }).catch((error: unknown) => {
      // Once more without any snapshot; a snapshot it was made from is not kept.
      signal.throwIfAborted()
      console.warn('Python starts without its snapshot:', error)
      forget()
      return startInterpreter(home, { plain: true, packs, signal })
    })
  }

  function learn(bytes: ArrayBuffer) {
    hasSnapshot = true
    frame?.snapshot(bytes)
    keepSnapshot(key(), bytes)
  }

  function forget() {
    if (frame) dropSnapshot(key())
    hasSnapshot = false
    frame?.snapshot(undefined)
  }

  function close() {
    frame?.close()
    frame = undefined
    packs = []
    hasSnapshot = false
    held.clear()
  }

  return {
    get packs() {
      return packs
    },
    load,
    start,
    forget,
    close,
  }
}
