import type { PyodideAPI } from 'pyodide'

/** Where the Python half lies in the interpreter's file system. */
export const folderOfModules = '/lib/callable'

/** Writes the Python half into the interpreter and imports it; after a snapshot the modules are in memory already, and only chance is dealt anew. */
export function prepare(pyodide: PyodideAPI, modules: Record<string, string>, { restored }: { restored: boolean }): void {
  const { FS } = pyodide
  for (const [name, text] of Object.entries(modules)) {
    const file = `${folderOfModules}/${name}`
    FS.mkdirTree(file.slice(0, file.lastIndexOf('/')))
    FS.writeFile(file, text)
  }
  pyodide.runPython(restored ? again : first)
}

// Where it can, Pyodide lets the event loop go on during time.sleep. No real server does: it blocks, and here it shall.
const honestSleep = `
import time
time.sleep = getattr(time.sleep, '__wrapped__', time.sleep)
`
const first = `${honestSleep}
import sys
sys.path.insert(0, '${folderOfModules}')
import asyncio, importlib, json, linecache, random, traceback, wsgiref.validate
import run
`
const again = `${honestSleep}
import importlib, random
importlib.invalidate_caches()
random.seed()
`
