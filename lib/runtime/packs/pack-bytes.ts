import { withNeeds } from './pack-names'
import { readPack, readPackageList } from './vendored'

/** The packs of those names and all they need, as vendor/python has them, what is needed first. Throws a RangeError for a name that is none, and a PackageError. */
export function packBytes(names: readonly string[]): Uint8Array[] {
  if (!names.length) return []
  const { packs } = readPackageList()
  return withNeeds(packs, names).flatMap((name) => (packs[name] ? [readPack(packs[name])] : []))
}
