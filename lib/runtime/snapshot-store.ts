import type { Manifest } from './manifest'

const name = 'callable/python'
const keyOf = (manifest: Manifest, base: string) => `${base}${manifest.folder}snapshot`

/** The memory snapshot kept for exactly this Python, or undefined. Never rejects: without storage there is none. */
export async function keptSnapshot(manifest: Manifest, base: string): Promise<ArrayBuffer | undefined> {
  try {
    const store = await caches.open(name)
    const found = await store.match(keyOf(manifest, base))
    if (!found) return undefined
    const bytes = await found.arrayBuffer()
    if (String(bytes.byteLength) === found.headers.get('X-Length')) return bytes
    await store.delete(keyOf(manifest, base))
  } catch {
    // Private windows and insecure origins have no Cache API.
  }
  return undefined
}

/** Keeps a snapshot for the next visit and lets older ones go. Never rejects. */
export async function keepSnapshot(manifest: Manifest, base: string, bytes: ArrayBuffer): Promise<void> {
  try {
    const store = await caches.open(name)
    for (const old of await store.keys()) await store.delete(old)
    await store.put(keyOf(manifest, base), new Response(bytes, { headers: { 'X-Length': String(bytes.byteLength) } }))
  } catch {
    // No storage, or no room in it: the next visit boots without.
  }
}

/** Forgets the kept snapshot. Never rejects. */
export async function dropSnapshots(): Promise<void> {
  await globalThis.caches?.delete(name).catch(() => false)
}
