import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from './problem'

/** A folder of content as the reader of it sees it; paths in problems are relative to the working directory where that is shorter. */
export type Folder = { path: string; name: string; shown: string }

export function folderAt(location: string): Folder {
  const absolute = path.resolve(location)
  const relative = path.relative(process.cwd(), absolute) || '.'
  return { path: absolute, name: path.basename(absolute), shown: relative.length < absolute.length ? relative : absolute }
}

const kindOf = (location: string): fs.Stats | undefined => fs.lstatSync(location, { throwIfNoEntry: false })

/** Text of a file in the folder without a byte order mark, or undefined where there is no file of its own: links lead nowhere here. */
export function readText(folder: Folder, ...names: string[]): string | undefined {
  const file = path.join(folder.path, ...names)
  return kindOf(file)?.isFile() ? textOf(file) : undefined
}

const textOf = (file: string): string => fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '')

/** The subfolders, in the order of their numbers and names. */
export function subfolders(folder: Folder, ...names: string[]): Folder[] {
  const inside = path.join(folder.path, ...names)
  return itemsOf(inside)
    .filter((item) => item.isDirectory() && !item.name.startsWith('.') && item.name !== '__pycache__')
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .map((item) => folderAt(path.join(inside, item.name)))
}

/** Files of one kind in a subfolder, name → text. */
export function readFiles(folder: Folder, inside: string, extension: string): Map<string, string> {
  const location = path.join(folder.path, inside)
  const names = itemsOf(location).flatMap((item) => (item.isFile() && item.name.endsWith(extension) ? item.name : []))
  return new Map(names.sort().map((name) => [name, textOf(path.join(location, name))]))
}

/** What lies in a folder; nothing where there is none. */
export function itemsOf(location: string): fs.Dirent[] {
  return kindOf(location)?.isDirectory() ? fs.readdirSync(location, { withFileTypes: true }) : []
}

/** A problem with a whole file or folder. */
export function wholeFile(file: string, place: string, fact: string, remedy?: string): Problem {
  return { file, line: 1, column: 1, place, fact, remedy }
}
