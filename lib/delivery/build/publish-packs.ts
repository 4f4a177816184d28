import fs from 'node:fs/promises'
import path from 'node:path'
import { type Manifest, packFolder } from '../../runtime/manifest'
import type { PackageList } from '../../runtime/packs/package-list'
import { readPack } from '../../runtime/packs/vendored'
import type { Compression } from './compress'
import { fileFacts } from './file-facts'
import { sha256 } from './sha256'
import type { OwnPack } from './stand-in-pack'

/** Writes packs into the site, those of vendor/python and its own, each named by its content; returns what the manifest says of them. Throws a PackageError where one is damaged. */
export async function publishPacks(
  out: string,
  { packs }: PackageList,
  own: readonly OwnPack[],
  compression: Compression,
): Promise<Manifest['packs']> {
  const target = path.join(out, packFolder)
  await fs.mkdir(target, { recursive: true })
  const vendored = Object.entries(packs).map(([name, pack]) => {
    const more = own.filter(({ neededBy }) => neededBy === name).map((one) => one.name)
    return { name, content: readPack(pack), needs: [...pack.needs, ...more] }
  })
  const made = [...vendored, ...own.map(({ name, content }) => ({ name, content, needs: [] }))].map(async ({ name, content, needs }) => {
    // Called a text, so that hosts that compress by type compress it.
    const facts = await fileFacts(`${name}-${sha256(content).slice(0, 10)}.zip.txt`, content, compression)
    await fs.writeFile(path.join(target, facts.name), content)
    return [name, { ...facts, needs }] as const
  })
  return Object.fromEntries(await Promise.all(made))
}
