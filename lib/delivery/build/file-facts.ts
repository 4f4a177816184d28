import { createHash } from 'node:crypto'
import type { ManifestFile } from '../../runtime/manifest'
import { type Compression, compress } from './compress'

/** What the manifest says of a file: its name, its length, what travels of it, its hash. */
export async function fileFacts(name: string, content: Buffer, compression: Compression): Promise<ManifestFile> {
  return { name, bytes: content.length, transfer: (await compress(content, compression)).br.length, sha256: sha256(content) }
}

/** The SHA-256 of a content, in hexadecimal. */
export const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex')
