import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { PackageError } from './package-error'
import { type ListedPack, type PackageList, packageListSchema } from './package-list'

/** Where the packs stand in the repository. */
export const vendorFolder = path.join('vendor', 'python')

const remedy = 'Restore it from the repository, or make the packs anew with npm run packages.'

/** The list of the packs in a folder. Throws a PackageError where there is none or it is malformed. */
export function readPackageList(folder = vendorFolder): PackageList {
  const file = path.join(folder, 'packages.json')
  if (!fs.existsSync(file)) throw new PackageError(file, 'There is no such file.', remedy)
  try {
    return packageListSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch (error) {
    throw new PackageError(file, `It is not a list of packs: ${error instanceof Error ? error.message : error}`, remedy)
  }
}

/** The bytes of a listed pack, held to its length and hash. Throws a PackageError. */
export function readPack({ file, bytes, sha256 }: ListedPack, folder = vendorFolder): Buffer {
  const place = path.join(folder, file)
  if (!fs.existsSync(place)) throw new PackageError(place, 'packages.json lists it, and it is missing.', remedy)
  const found = fs.readFileSync(place)
  if (found.length !== bytes) throw new PackageError(place, `It has ${found.length} bytes, and packages.json has ${bytes}.`, remedy)
  if (createHash('sha256').update(found).digest('hex') !== sha256)
    throw new PackageError(place, `Its SHA-256 is not the one in packages.json.`, remedy)
  return found
}
