import { unzipSync } from 'fflate'
import type { PyodideAPI } from 'pyodide'

/** Lays the files of packs where the interpreter looks for installed packages. Throws fflate’s error for a damaged pack. */
export function unpackPacks(pyodide: PyodideAPI, packs: readonly Uint8Array[]): void {
  const { FS } = pyodide
  const site = pyodide.runPython("import sys; next(path for path in sys.path if path.endswith('site-packages'))") as string
  const made = new Set<string>()
  for (const pack of packs)
    for (const [name, bytes] of Object.entries(unzipSync(pack))) {
      const file = `${site}/${name}`
      const folder = file.slice(0, file.lastIndexOf('/'))
      if (!made.has(folder)) FS.mkdirTree(folder)
      made.add(folder)
      FS.writeFile(file, bytes, { canOwn: true })
    }
}
