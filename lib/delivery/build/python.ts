import fs from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import type { Manifest } from '../../runtime/manifest'
import { readPackageList } from '../../runtime/packs/vendored'
import { pythonModules } from '../../runtime/python-modules'
import { sandboxDocument } from '../../runtime/sandbox/policy'
import type { Compression } from './compress'
import { fileFacts } from './file-facts'
import { publishPacks } from './publish-packs'
import { sha256 } from './sha256'
import { standInPack } from './stand-in-pack'
import { standardLibrary } from './standard-library'

const source = path.join('node_modules', 'pyodide')

/** Writes all that Python in the page needs into a folder of `out/_/py` named by its content; returns the manifest that the page's script carries. */
export async function makePython(out: string, modules?: string, compression: Compression = 'strongest'): Promise<Manifest> {
  const { version } = JSON.parse(await fs.readFile(path.join(source, 'package.json'), 'utf8')) as { version: string }
  const { info } = JSON.parse(await fs.readFile(path.join(source, 'pyodide-lock.json'), 'utf8')) as { info: Record<string, string> }
  const list = readPackageList()
  const half = standInPack(await pythonModules(modules), list)
  const files = {
    wasm: { name: 'pyodide.asm.wasm', content: await fs.readFile(path.join(source, 'pyodide.asm.wasm')) },
    // Called a text, so that hosts that compress by type compress it.
    stdlib: { name: 'python_stdlib.zip.txt', content: await standardLibrary(await fs.readFile(path.join(source, 'python_stdlib.zip'))) },
    worker: { name: 'worker.js', content: await bundleWorker({ ...info, version }) },
    modules: { name: 'modules.json', content: Buffer.from(JSON.stringify(half.modules)) },
  }
  const described = Object.fromEntries(
    await Promise.all(Object.entries(files).map(async ([role, { name, content }]) => [role, await fileFacts(name, content, compression)])),
  ) as Manifest['files']
  const hash = sha256(
    Object.values(described)
      .map((file) => file.sha256)
      .join() + sandboxDocument,
  ).slice(0, 10)
  const folder = `/_/py/${version}-${hash}/`
  const sandbox = `/_/sandbox/${version}-${hash}.html`
  const manifest: Manifest = {
    pyodide: version,
    python: info.python ?? '',
    folder,
    sandbox,
    files: described,
    packs: await publishPacks(out, list, half.own, compression),
  }
  const target = path.join(out, folder)
  await fs.mkdir(target, { recursive: true })
  await fs.mkdir(path.join(out, path.dirname(sandbox)), { recursive: true })
  await Promise.all([
    ...Object.values(files).map(({ name, content }) => fs.writeFile(path.join(target, name), content)),
    fs.writeFile(path.join(out, sandbox), sandboxDocument),
    fs.writeFile(path.join(target, 'manifest.json'), JSON.stringify(manifest)),
  ])
  return manifest
}

/** The worker with Pyodide's two scripts in it: a sandbox that loads no script needs no permission to. */
async function bundleWorker(info: Record<string, string>): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: ['lib/runtime/sandbox/worker.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    legalComments: 'none',
    external: ['node:*', 'ws'],
    define: { 'import.meta.url': '"https://python.invalid/pyodide.asm.mjs"', lockInfo: JSON.stringify(info) },
    banner: { js: '/* Contains Pyodide, https://github.com/pyodide/pyodide, Mozilla Public License 2.0 */' },
  })
  return Buffer.from(outputFiles[0]?.contents ?? [])
}
