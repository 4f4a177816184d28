import fs from 'node:fs'
import path from 'node:path'
import { PackageError } from '../runtime/packs/package-error'
import type { ListedPack, ListedPackage, PackageList } from '../runtime/packs/package-list'
import type { PackRecipe } from './recipe'
import { holdRequirements, need } from './requirements'
import { trim } from './trim'
import { hashOf, type Wheel } from './wheel'
import { steadyZip } from './zip'

/** Writes every pack of the recipes and their list into a folder; returns the list. Throws a PackageError. */
export function makePacks(recipes: Readonly<Record<string, PackRecipe>>, wheels: ReadonlyMap<string, Wheel>, folder: string): PackageList {
  holdRequirements(recipes, wheels)
  const list: PackageList = { packs: {}, packages: [] }
  for (const [name, recipe] of Object.entries(recipes)) list.packs[name] = makePack(name, recipe, wheels, folder, list.packages)
  writeList(list, folder)
  return list
}

/** Writes the list of packs of a folder. */
export function writeList(list: PackageList, folder: string): void {
  list.packages.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
  fs.writeFileSync(path.join(folder, 'packages.json'), `${JSON.stringify(list, null, 2)}\n`)
}

function makePack(
  pack: string,
  { packages, needs = [] }: PackRecipe,
  wheels: ReadonlyMap<string, Wheel>,
  folder: string,
  listed: ListedPackage[],
): ListedPack {
  const files = new Map<string, Uint8Array>()
  for (const recipe of packages) {
    const wheel = need(wheels, recipe)
    const { files: own, leftOut, licence, licenceFiles } = trim(wheel, recipe)
    for (const [path, bytes] of own) {
      if (files.has(path)) throw new PackageError(`pack ${pack}`, `Two packages have ${path}.`, 'Put them into packs of their own.')
      files.set(path, bytes)
    }
    const added = Object.keys(recipe.adds ?? {})
    const { version, file, sha256 } = wheel
    listed.push({ name: recipe.name, version, wheel: file, sha256, licence, licenceFiles, leftOut, added })
  }
  return writePack(pack, files, folder, { packages: packages.map(({ name }) => name), needs: [...needs] })
}

/** Writes one pack; returns its line in the list. */
export function writePack(
  pack: string,
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  about: Pick<ListedPack, 'packages' | 'needs'>,
): ListedPack {
  const zip = steadyZip(files)
  const file = `${pack}.zip`
  fs.writeFileSync(path.join(folder, file), zip)
  return { file, bytes: zip.length, sha256: hashOf(zip), ...about }
}
