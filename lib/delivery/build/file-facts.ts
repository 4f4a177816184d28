import type { ManifestFile } from '../../runtime/manifest'
import { type Compression, compress } from './compress'
import { sha256 } from './sha256'

/** What the manifest says of a file: its name, its length, what travels of it, its hash. */
export async function fileFacts(name: string, content: Buffer, compression: Compression): Promise<ManifestFile> {
  return { name, bytes: content.length, transfer: (await compress(content, compression)).br.length, sha256: sha256(content) }
}
