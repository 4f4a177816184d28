import type { PyodideAPI } from 'pyodide'

/** Where the Python half lies in the interpreter's file system. */
export const folderOfModules = '/lib/callable'

/** `packs` are the names of those that lie unpacked in the interpreter. */
type Options = { restored: boolean; packs?: readonly string[] }

/**
 * Writes the Python half into the interpreter, imports it, and has each framework there is answer once; after a snapshot all of
 * that is in memory already, and only chance is dealt anew. Throws Python's error where a framework does not answer.
 */
export function prepare(pyodide: PyodideAPI, modules: Record<string, string>, { restored, packs = [] }: Options): void {
  const { FS } = pyodide
  for (const [name, text] of Object.entries(modules)) {
    const file = `${folderOfModules}/${name}`
    FS.mkdirTree(file.slice(0, file.lastIndexOf('/')))
    FS.writeFile(file, text)
  }
  pyodide.runPython(restored ? again : first)
  if (!restored && packs.length) pyodide.runPython(`run.warm(${JSON.stringify(packs)})`)
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
