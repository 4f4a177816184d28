import fs from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { withNeeds } from './pack-names'
import { readPack, readPackageList } from './vendored'

const cache = path.resolve('.cache', 'kept', 'packs')

/** Folders from which CPython imports those packs and all they need, for PYTHONPATH; each pack is unpacked once and kept by its hash. Throws a RangeError for a name that is none, and a PackageError. */
export function packsPath(names: readonly string[]): string {
  if (!names.length) return ''
  const { packs } = readPackageList()
  const folders = withNeeds(packs, names).flatMap((name) => {
    const pack = packs[name]
    if (!pack) return []
    const folder = path.join(cache, `${name}-${pack.sha256.slice(0, 16)}`)
    if (!fs.existsSync(folder)) unpackTo(folder, readPack(pack))
    return [folder]
  })
  return folders.join(path.delimiter)
}

function unpackTo(folder: string, zip: Uint8Array): void {
  fs.mkdirSync(cache, { recursive: true })
  const unfinished = fs.mkdtempSync(`${folder}.`)
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const file = path.join(unfinished, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, bytes)
  }
  try {
    fs.renameSync(unfinished, folder)
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true })
    // Another process was faster.
    if (!fs.existsSync(folder)) throw error
  }
}
