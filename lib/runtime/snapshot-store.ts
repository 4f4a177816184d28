import type { Manifest } from './manifest'

const store = 'callable/python'
/** Each is 30 to 50 MB: enough for a page or two of either kind. */
const most = 3

/** The place of the snapshot of this Python with those packs in it, in the order that `withNeeds` gives them. */
export const snapshotKey = ({ folder, packs }: Pick<Manifest, 'folder' | 'packs'>, base: string, names: readonly string[]): string =>
  `${base}${folder}snapshot${names.map((name) => `+${packs[name]?.sha256.slice(0, 10)}`).join('')}`

/** The memory snapshot kept under a key, or undefined. Never rejects: without storage there is none. */
export async function keptSnapshot(key: string): Promise<ArrayBuffer | undefined> {
  try {
    const cache = await caches.open(store)
    const found = await cache.match(key)
    if (!found) return undefined
    const bytes = await found.arrayBuffer()
    if (String(bytes.byteLength) === found.headers.get('X-Length')) return bytes
    await cache.delete(key)
  } catch {
    // Private windows and insecure origins have no Cache API.
  }
  return undefined
}

/** Keeps a snapshot for the next visit, with the newest others of the same Python, and lets all else go. Never rejects. */
export async function keepSnapshot(key: string, bytes: ArrayBuffer): Promise<void> {
  try {
    const cache = await caches.open(store)
    const folder = key.slice(0, key.lastIndexOf('/') + 1)
    const old = (await cache.keys()).filter(({ url }) => new URL(url).pathname !== key)
    const same = old.filter(({ url }) => new URL(url).pathname.startsWith(folder))
    const kept = new Set(same.slice(-(most - 1)))
    for (const one of old) if (!kept.has(one)) await cache.delete(one)
    // Keys stand in the order in which they were put: the newest is the last.
    await cache.delete(key)
    await cache.put(key, new Response(bytes, { headers: { 'X-Length': String(bytes.byteLength) } }))
  } catch {
    // No storage, or no room in it: the next visit boots without.
  }
}

/** Forgets the snapshot under a key. Never rejects. */
export async function dropSnapshot(key: string): Promise<void> {
  try {
    await (await caches.open(store)).delete(key)
  } catch {
    // No storage: nothing was kept.
  }
}
