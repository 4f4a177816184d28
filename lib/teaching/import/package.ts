import { unzipSync } from 'fflate'
import { Unreadable } from './unreadable'

/** Files of a package by their names. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>

const largest = 50_000_000
const most = 5000
const litter = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\/$/i
const matter = /\.(xml|qti|gift|txt|md|json|toml|csv|dat|h5p|anki2[1b]?|rmd|rnw)$/i

export const isZip = (data: Uint8Array): boolean => data[0] === 0x50 && data[1] === 0x4b

/** What a zip holds, without what a file system leaves in it; of pictures and the like the names only. Throws Unreadable. */
export function unpackedFiles(data: Uint8Array, file: string): PackageFiles {
  const start = { line: 1, column: 1 }
  let size = 0
  const names: string[] = []
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(data, {
      filter({ name, originalSize }) {
        if (litter.test(name) || names.length >= most) return false
        names.push(name)
        if (!matter.test(name)) return false
        size += originalSize
        return size < largest
      },
    })
  } catch {
    const remedy = 'Export it again, and take care that it arrives whole.'
    throw new Unreadable(file, start, 'The package is damaged: it does not unpack.', remedy)
  }
  if (size >= largest || names.length >= most)
    throw new Unreadable(
      file,
      start,
      'The package is larger than 50 MB once it is unpacked, or holds thousands of files.',
      'Export fewer questions at a time.',
    )
  return new Map(names.map((name) => [name, files[name] ?? new Uint8Array()]))
}
