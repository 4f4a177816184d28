import { unzipSync, zipSync } from 'fflate'

/** The same zip with its files stored uncompressed and dated alike, for a compression that sees through all of them. */
export function storedZip(zip: Buffer): Buffer {
  return Buffer.from(zipSync(unzipSync(zip), { level: 0, mtime: new Date(1980, 0, 1) }))
}
