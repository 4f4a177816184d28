import { unzipSync, type Zippable, zipSync } from 'fflate'

/** A zip of those files that depends on nothing else: sorted, stored, dated 1980, so that the whole of it is compressed as it travels. */
export function steadyZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  const zippable: Zippable = Object.fromEntries(sorted)
  return zipSync(zippable, { level: 0, mtime: new Date(1980, 0, 1) })
}

/** The files in a zip, by path. Throws fflate’s error. */
export const unzip = (bytes: Uint8Array): [string, Uint8Array][] => Object.entries(unzipSync(bytes))
