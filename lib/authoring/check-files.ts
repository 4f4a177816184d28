import { isUtf8 } from 'node:buffer'
import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from './problem'
import { folderAt, itemsOf, wholeFile } from './read-folder'

const texts = /\.(mdx?|json|py|svg|txt|html|css|js|toml|ya?ml|csv)$/i
const longest = 1_000_000
/** Bytes that a picture of a lesson may have before it is made smaller. */
const heaviest = 8_000_000

/** What keeps files below a folder from being read as they are: links, folders named like files and files named like folders, texts in another encoding, and what is too long to be meant. */
export function fileProblems(location: string, folders: ReadonlySet<string>): Problem[] {
  return itemsOf(location)
    .filter(({ name }) => !name.startsWith('.') && name !== '__pycache__')
    .flatMap((item): Problem[] => {
      const file = path.join(location, item.name)
      const { shown } = folderAt(file)
      if (item.isSymbolicLink())
        return [wholeFile(shown, 'link', 'This is a symbolic link; content holds files and folders alone.', 'Copy what it leads to.')]
      if (item.isDirectory())
        return texts.test(item.name)
          ? [wholeFile(shown, 'folder', `A file is expected here, and "${item.name}" is a folder.`, 'Give it another name.')]
          : fileProblems(file, folders)
      if (folders.has(item.name))
        return [wholeFile(shown, 'file', `A folder is expected here, and "${item.name}" is a file.`, `Make a folder ${item.name}/.`)]
      return texts.test(item.name) ? textProblems(file, shown) : pictureProblems(file, shown)
    })
}

function textProblems(file: string, shown: string): Problem[] {
  const bytes = fs.readFileSync(file)
  if (bytes.length > longest && !file.endsWith('.json'))
    return [wholeFile(shown, 'file', `It has ${bytes.length} bytes; a text has at most ${longest}.`, 'Divide it.')]
  if (isUtf8(bytes)) return []
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start)
    const stop = end < 0 ? bytes.length : end
    if (!isUtf8(bytes.subarray(start, stop))) break
    start = stop + 1
  }
  return [{ file: shown, line, column: 1, place: 'encoding', fact: 'This line is not UTF-8.', remedy: 'Save the file as UTF-8.' }]
}

function pictureProblems(file: string, shown: string): Problem[] {
  const { size } = fs.statSync(file)
  if (size <= heaviest) return []
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
  return [wholeFile(shown, 'file', `It has ${megabytes(size)}; a file of a lesson has at most ${megabytes(heaviest)}.`, 'Make it smaller.')]
}
