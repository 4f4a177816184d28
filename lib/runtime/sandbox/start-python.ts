import type { PyodideAPI } from 'pyodide'
import createPyodideModule from '../../../node_modules/pyodide/pyodide.asm.mjs'
import { loadPyodide } from '../../../node_modules/pyodide/pyodide.mjs'
import { instantiate } from './bounds'
import { prepare } from './prepare'
import { unpackPacks } from './unpack'

/** Which Pyodide this is; known when the worker is bundled. */
declare const lockInfo: object

/** What a worker is started with; `take` asks for a memory snapshot before anything of the learner's has run. */
export type Start = {
  module: WebAssembly.Module
  stdlib: ArrayBuffer
  modules: string
  packs: Record<string, ArrayBuffer>
  snapshot?: ArrayBuffer
  take: boolean
}

export type Python = { pyodide: PyodideAPI; snapshot?: ArrayBuffer }

/** Starts CPython from the files the frame handed over: no address is ever asked. Rejects with Pyodide's error. */
export async function startPython({ module, stdlib, modules, packs, snapshot, take }: Start): Promise<Python> {
  const scope = globalThis as unknown as { fetch: unknown }
  const outer = WebAssembly.instantiateStreaming
  scope.fetch = async (address: URL | string) => new Response(String(address).endsWith('/stdlib') ? stdlib : null)
  WebAssembly.instantiateStreaming = async (_source, imports) => ({
    module,
    instance: await instantiate(module, imports ?? {}, snapshot?.byteLength ?? 0),
  })
  const pyodide: PyodideAPI = await loadPyodide({
    indexURL: 'https://python.invalid/',
    stdLibURL: 'https://python.invalid/stdlib',
    lockFileContents: { info: lockInfo, packages: {} },
    createPyodideModule,
    jsglobals: {},
    stdin: () => null,
    stdout: () => {},
    stderr: () => {},
    ...(snapshot && { _loadSnapshot: snapshot }),
    ...(take && { _makeSnapshot: true }),
  })
  WebAssembly.instantiateStreaming = outer
  unpackPacks(
    pyodide,
    Object.values(packs).map((pack) => new Uint8Array(pack)),
  )
  prepare(pyodide, JSON.parse(modules), { restored: snapshot !== undefined, packs: Object.keys(packs) })
  if (!take) return { pyodide }
  const bytes: Uint8Array<ArrayBuffer> = (pyodide as unknown as { makeMemorySnapshot(): Uint8Array<ArrayBuffer> }).makeMemorySnapshot()
  return { pyodide, snapshot: bytes.slice().buffer }
}
