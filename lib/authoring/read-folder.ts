import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from './problem'

/** A folder of content as the reader of it sees it; paths in problems are relative to the working directory. */
export type Folder = { path: string; name: string; shown: string }

export function folderAt(location: string): Folder {
  const absolute = path.resolve(location)
  return { path: absolute, name: path.basename(absolute), shown: path.relative(process.cwd(), absolute) || '.' }
}

/** Text of a file in the folder, or undefined where there is none. */
export function readText(folder: Folder, ...names: string[]): string | undefined {
  const file = path.join(folder.path, ...names)
  return fs.existsSync(file) && fs.statSync(file).isFile() ? fs.readFileSync(file, 'utf8') : undefined
}

/** The subfolders, in the order of their numbers and names. */
export function subfolders(folder: Folder, ...names: string[]): Folder[] {
  const inside = path.join(folder.path, ...names)
  if (!fs.existsSync(inside)) return []
  return fs
    .readdirSync(inside, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !item.name.startsWith('.') && item.name !== '__pycache__')
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .map((item) => folderAt(path.join(inside, item.name)))
}

/** Files of one kind in a subfolder, name → text. */
export function readFiles(folder: Folder, inside: string, extension: string): Map<string, string> {
  const location = path.join(folder.path, inside)
  if (!fs.existsSync(location)) return new Map()
  const names = fs.readdirSync(location).filter((name) => name.endsWith(extension))
  return new Map(names.sort().map((name) => [name, fs.readFileSync(path.join(location, name), 'utf8')]))
}

/** A problem with a whole file or folder. */
export function wholeFile(file: string, place: string, fact: string, remedy?: string): Problem {
  return { file, line: 1, column: 1, place, fact, remedy }
}
