import fs from 'node:fs/promises'
import path from 'node:path'
import { type Manifest, packFolder } from '../../runtime/manifest'
import { readPack, readPackageList } from '../../runtime/packs/vendored'
import type { Compression } from './compress'
import { fileFacts } from './file-facts'

/** Writes the packs of vendor/python into the site, each named by its content; returns what the manifest says of them. Throws a PackageError where one is damaged. */
export async function publishPacks(out: string, compression: Compression): Promise<Manifest['packs']> {
  const target = path.join(out, packFolder)
  await fs.mkdir(target, { recursive: true })
  const { packs } = readPackageList()
  const made = Object.entries(packs).map(async ([name, pack]) => {
    const content = readPack(pack)
    // Called a text, so that hosts that compress by type compress it.
    const facts = await fileFacts(`${name}-${pack.sha256.slice(0, 10)}.zip.txt`, content, compression)
    await fs.writeFile(path.join(target, facts.name), content)
    return [name, { ...facts, needs: pack.needs }] as const
  })
  return Object.fromEntries(await Promise.all(made))
}
