import { type FileRole, fileRoles, type Manifest, type ManifestFile, transferOf } from './manifest'
import { RuntimeError } from './runtime-error'

/** The files of Python, each under its role. */
export type PythonFiles = Record<FileRole, ArrayBuffer>

/**
 * Fetches the files of the manifest at once, telling in steps how many of the bytes that travel are here, and holds each to its
 * length and its SHA-256 (where the page is not a secure context, browsers offer no SHA-256, and the length must do).
 * Rejects with a RuntimeTrouble, or with the signal's reason.
 */
export async function download(
  manifest: Manifest,
  base: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress(loaded: number): void },
): Promise<PythonFiles> {
  const step = transferOf(manifest) / 200
  let told = 0
  const travelled = new Map<FileRole, number>()
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  const files = await Promise.all(
    fileRoles.map(async (role) => {
      const file = manifest.files[role]
      const arrived = (bytes: number) => {
        travelled.set(role, (file.transfer * bytes) / file.bytes)
        const loaded = Math.round([...travelled.values()].reduce((a, b) => a + b, 0))
        if (loaded - told < step) return
        told = loaded
        onProgress(loaded)
      }
      return [role, await fetchFile(`${base}${manifest.folder}${file.name}`, file, either, arrived)] as const
    }),
  ).catch((error: unknown) => {
    failed.abort()
    signal.throwIfAborted()
    throw error instanceof RuntimeError ? error : new RuntimeError('download', error)
  })
  return Object.fromEntries(files) as PythonFiles
}

async function fetchFile(address: string, file: ManifestFile, signal: AbortSignal, told: (bytes: number) => void): Promise<ArrayBuffer> {
  const response = await fetch(address, { signal, credentials: 'omit' })
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
