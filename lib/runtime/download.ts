import type { ManifestFile } from './manifest'
import { RuntimeError } from './runtime-error'

/** A file of the manifest and the address it has. */
export type Addressed = ManifestFile & { address: string }

/**
 * Fetches files of a manifest at once, telling in steps how many of the bytes that travel are here, and holds each to its length
 * and its SHA-256 (where the page is not a secure context, browsers offer no SHA-256, and the length must do).
 * Rejects with a RuntimeError, or with the signal's reason.
 */
export async function download<Name extends string>(
  files: Readonly<Record<Name, Addressed>>,
  { signal, onProgress }: { signal: AbortSignal; onProgress(loaded: number): void },
): Promise<Record<Name, ArrayBuffer>> {
  const wanted = Object.entries<Addressed>(files)
  const step = wanted.reduce((sum, [, { transfer }]) => sum + transfer, 0) / 200
  let told = 0
  const travelled = new Map<string, number>()
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  const fetched = await Promise.all(
    wanted.map(async ([name, file]) => {
      const arrived = (bytes: number) => {
        travelled.set(name, (file.transfer * bytes) / file.bytes)
        const loaded = Math.round([...travelled.values()].reduce((a, b) => a + b, 0))
        if (loaded - told < step) return
        told = loaded
        onProgress(loaded)
      }
      return [name, await fetchFile(file, either, arrived)] as const
    }),
  ).catch((error: unknown) => {
    failed.abort()
    signal.throwIfAborted()
    throw error instanceof RuntimeError ? error : new RuntimeError('download', error)
  })
  return Object.fromEntries(fetched) as Record<Name, ArrayBuffer>
}

async function fetchFile(file: Addressed, signal: AbortSignal, told: (bytes: number) => void): Promise<ArrayBuffer> {
  const response = await fetch(file.address, { signal, credentials: 'omit' })
  if (!response.ok || !response.body) throw new Error(`${file.name}: ${response.status}`)
  const bytes = new Uint8Array(file.bytes)
  let at = 0
  const reader = response.body.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (at + piece.value.length > file.bytes) throw new RuntimeError('altered', `${file.name} is too long`)
    bytes.set(piece.value, at)
    told((at += piece.value.length))
  }
  if (at !== file.bytes) throw new Error(`${file.name}: ${at} of ${file.bytes} bytes`)
  if (crypto.subtle && (await sha256(bytes)) !== file.sha256) throw new RuntimeError('altered', file.name)
  return bytes.buffer
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
