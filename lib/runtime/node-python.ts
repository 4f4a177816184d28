import { loadPyodide, type PyodideAPI } from 'pyodide'
import { type RunRequestInput, runRequestSchema } from './run-request'
import { prepare } from './sandbox/prepare'
import { unpackPacks } from './sandbox/unpack'
import type { Tape } from './tape/event'
import { toTape } from './to-tape'

/** The page’s Python, outside of a page. */
export type NodePython = {
  /** Runs an order. Rejects where the order is none, where Python breaks down, and where what it tells is not what the contract says. */
  run(order: RunRequestInput): Promise<Tape>
}

/** Starts the Python of the page (the same WebAssembly, the same modules, by name, with those packs) under Node. */
export async function startNodePython(modules: Record<string, string>, packs: readonly Uint8Array[] = []): Promise<NodePython> {
  const pyodide: PyodideAPI = await loadPyodide({ stdin: () => null, stdout: () => {}, stderr: () => {}, jsglobals: {} })
  unpackPacks(pyodide, packs)
  prepare(pyodide, modules, { restored: false })
  const python = pyodide.pyimport('run') as unknown as { run(order: string, emit: (line: string) => void): Promise<string> }
  return {
    async run(order) {
      const lines: string[] = []
      const outcome = await python.run(JSON.stringify(runRequestSchema.parse(order)), (text) => lines.push(text))
      return toTape(lines, outcome)
    },
  }
}
