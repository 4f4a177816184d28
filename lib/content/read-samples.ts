import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from '../authoring/problem'
import { type Folder, folderAt, readFiles, subfolders, wholeFile } from '../authoring/read-folder'
import { fileLimits, pathFault } from '../runtime/run-files'

/** The samples of a folder, text by path: its Python files, and every file of the folders in it (templates, static files, packages). What cannot be a sample is a problem and is left out. */
export function readSamples(folder: Folder, inside: string, problems: Problem[]): Map<string, string> {
  const samples = readFiles(folder, inside, '.py')
  for (const inner of subfolders(folder, inside)) {
    const found = filesBelow(inner.path)
    if (found.length > fileLimits.files)
      problems.push(
        wholeFile(
          inner.shown,
          'code',
          `It holds ${found.length} files; a run takes ${fileLimits.files}.`,
          'Take away what the sample does not need.',
        ),
      )
    for (const file of found.slice(0, fileLimits.files)) add(inner.name, path.relative(inner.path, file).replaceAll(path.sep, '/'), file)
  }
  return samples

  function add(root: string, within: string, file: string): void {
    const name = `${root}/${within}`
    const bytes = fs.readFileSync(file)
    const text = bytes.toString('utf8')
    const fault =
      pathFault(name) ??
      (text.length > fileLimits.text ? `It has ${text.length} characters; a file of a run has at most ${fileLimits.text}.` : undefined) ??
      (Buffer.from(text, 'utf8').equals(bytes) && !text.includes('\0') ? undefined : 'It is no text in UTF-8, and a lab holds texts.')
    if (fault) problems.push(wholeFile(folderAt(file).shown, 'code', fault, 'Change the file, or take it out of the folder.'))
    else samples.set(name, text)
  }
}

/** The files below a folder, in the order of their paths; hidden ones and what Python keeps beside them are left out. */
function filesBelow(folder: string): string[] {
  const items = fs.readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.') && name !== '__pycache__')
  return items
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => (item.isDirectory() ? filesBelow(path.join(folder, item.name)) : [path.join(folder, item.name)]))
}
