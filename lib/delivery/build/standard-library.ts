import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { loadPyodide } from 'pyodide'

const cache = path.join('.cache', 'kept')

/**
 * Pyodide's standard library as the page gets it. What every start imports comes compiled, without its docstrings, in
 * place of its source: Python then starts in a fifth of the time. Everything is stored, for a compression that sees
 * through all of it. Made once, and kept.
 */
export async function standardLibrary(zip: Buffer): Promise<Buffer> {
  const file = path.join(
    cache,
    `stdlib-${createHash('sha256')
      .update(zip)
      .update(recipe + twins)
      .digest('hex')
      .slice(0, 20)}.zip`,
  )
  const kept = await fs.readFile(file).catch(() => undefined)
  if (kept) return kept
  const files: Zippable = unzipSync(zip)
  for (const twin of twins) delete files[twin]
  for (const [name, bytes] of await compiled()) {
    delete files[name]
    files[`${name}c`] = bytes
  }
  const made = Buffer.from(zipSync(files, { level: 0, mtime: new Date(1980, 0, 1) }))
  await fs.mkdir(cache, { recursive: true })
  await fs.writeFile(`${file}.${process.pid}`, made)
  await fs.rename(`${file}.${process.pid}`, file)
  return made
}

/** Stand-ins in Python for modules this build has in C: nothing ever imports them. */
const twins = ['_pyio.py', '_pydatetime.py']

/** The modules that a start imports, compiled by the interpreter that will run them; wsgiref stays readable, since lessons look into it. */
const recipe = `
import sys, asyncio, importlib, json, linecache, random, traceback, wsgiref.validate
import base64, marshal, importlib.util, struct, zipfile

archive = next(name for name in sys.path if name.endswith('.zip'))
origins = {getattr(getattr(module, '__spec__', None), 'origin', None) or '' for module in list(sys.modules.values())}
names = sorted(o[len(archive) + 1:] for o in origins if o.startswith(archive) and o.endswith('.py') and 'wsgiref' not in o)
made = []
with zipfile.ZipFile(archive) as files:
    for name in names:
        source = files.read(name)
        # Pyodide builds its own documentation from docstrings at every start.
        optimize = 0 if 'pyodide/' in name else 2
        code = compile(source, archive + '/' + name, 'exec', dont_inherit=True, optimize=optimize)
        unchecked = struct.pack('<I', 1)
        pyc = importlib.util.MAGIC_NUMBER + unchecked + importlib.util.source_hash(source) + marshal.dumps(code)
        made.append([name, base64.b64encode(pyc).decode()])
json.dumps(made)
`

async function compiled(): Promise<[string, Buffer][]> {
  // By its folder: left to itself Pyodide looks for it in a stack trace, which a program with source maps may have rewritten.
  const indexURL = path.resolve('node_modules/pyodide')
  const pyodide = await loadPyodide({ indexURL, env: { PYTHONNODEBUGRANGES: '1', PYTHONHASHSEED: '0' }, jsglobals: {} })
  const made = JSON.parse(pyodide.runPython(recipe)) as [string, string][]
  return made.map(([name, text]) => [name, Buffer.from(text, 'base64')])
}
