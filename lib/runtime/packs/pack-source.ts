import { strFromU8, unzipSync } from 'fflate'
import type { ListedPackage, PackageList } from './package-list'
import { readPack, readPackageList } from './vendored'

/** A file of a framework as its pack has it, and the package it is part of. */
export type PackSource = { package: Pick<ListedPackage, 'name' | 'version'>; lines: string[] }

const read = new Map<string, PackSource | undefined>()

/** The source of `flask/app.py` and its like; undefined where no pack has such a file. Throws a PackageError where the pack is damaged. */
export function packSource(file: string): PackSource | undefined {
  if (!read.has(file)) read.set(file, found(file, readPackageList()))
  return read.get(file)
}

function found(file: string, { packs, packages }: PackageList): PackSource | undefined {
  const owner = packages.find(({ name }) => name.toLowerCase().replaceAll('-', '_') === file.split('/')[0])
  const pack = Object.values(packs).find((one) => owner && one.packages.includes(owner.name))
  if (!owner || !pack) return undefined
  const bytes = unzipSync(readPack(pack), { filter: ({ name }) => name === file })[file]
  return bytes && { package: owner, lines: strFromU8(bytes).trimEnd().split('\n') }
}
