import { href } from './href'

/** All that a guide needs to be read and run without a network, made by the build: an edition, which is a hash of it all, and the files with the bytes of each that travel. */
export type KeepList = { guide: string; edition: string; files: [path: string, bytes: number][] }

/** An edition of a guide that this browser keeps. */
export type KeptEdition = { cache: string; guide: string; edition: string; bytes: number; since: Date }

/** Where the build leaves the list of a guide, below the site's root. */
export const keepListPath = (guide: string): string => `/keep/${guide}.json`

const prefix = `callable/kept${href('/')}`

/** The cache of one edition of a guide of this site. */
export const editionCache = (guide: string, edition: string): string => `${prefix}${guide}/${edition}`

/** Bytes of files that travel. */
export const transferOfFiles = (files: KeepList['files']): number => files.reduce((sum, [, bytes]) => sum + bytes, 0)

/** The editions that are kept whole, the newest first. Rejects where the browser gives no storage. */
export async function keptEditions(guide?: string): Promise<KeptEdition[]> {
  const found = await Promise.all((await editionCaches(guide)).map(wholeEdition))
  return found.filter((one) => one !== undefined).sort((a, b) => b.since.getTime() - a.since.getTime())
}

/** The names of all caches with editions, whole or not. */
export async function editionCaches(guide?: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(guide === undefined ? prefix : `${prefix}${guide}/`))
}

/** The list is put last: a cache that has it is whole. */
async function wholeEdition(name: string): Promise<KeptEdition | undefined> {
  const [guide = '', edition = ''] = name.slice(prefix.length).split('/')
  const list = await (await caches.open(name)).match(href(keepListPath(guide)))
  const since = new Date(list?.headers.get('X-Kept') ?? '')
  return list && !Number.isNaN(since.getTime())
    ? { cache: name, guide, edition, bytes: Number(list.headers.get('X-Bytes')), since }
    : undefined
}

/** What is kept of an address, out of the newest edition that has it; undefined where none has. Never rejects. */
export async function keptAnswer(url: URL): Promise<Response | undefined> {
  try {
    for (const { cache } of await keptEditions()) {
      const kept = await caches.open(cache)
      const found = (await kept.match(url.pathname)) ?? (await kept.match(`${url.pathname}/`))
      if (found) return found
    }
  } catch {
    // No storage any more: nothing is kept.
  }
  return undefined
}
