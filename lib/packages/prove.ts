import fs from 'node:fs'
import path from 'node:path'
import { loadPyodide } from 'pyodide'
import { z } from 'zod'
import { withNeeds } from '../runtime/packs/pack-names'
import type { PackageList } from '../runtime/packs/package-list'
import { readPack } from '../runtime/packs/vendored'
import { pythonModules } from '../runtime/python-modules'
import { runRequestSchema } from '../runtime/run-request'
import { prepare } from '../runtime/sandbox/prepare'
import { unpackPacks } from '../runtime/sandbox/unpack'
import { type ProofCase, proofs } from './proof-cases'
import { unzip } from './zip'

type Run = { run(order: string, emit: (line: string) => void): Promise<string> }

/** What is looked at of an outcome. */
const answer = z.object({ response: z.object({ status: z.int(), body: z.unknown() }).nullable(), failure: z.unknown() })

const sources = path.join('lib', 'packages', 'proofs')

/** Imports a pack in the page’s Python, serves its sample app there, and looks for the stations of the X-ray in it; resolves with what is wrong, nothing where all is as it must be. */
export async function provePack(name: string, list: PackageList, folder?: string): Promise<string[]> {
  const { app, beside = [], cases } = proofs[name] ?? { cases: [] }
  const packs = withNeeds(list.packs, [...beside, name]).flatMap((pack) => list.packs[pack] ?? [])
  const zips = packs.map((pack) => readPack(pack, folder))
  const pyodide = await loadPyodide({ stdin: () => null, stdout: () => {}, stderr: () => {}, jsglobals: {} })
  unpackPacks(pyodide, zips)
  try {
    prepare(pyodide, await pythonModules(), { restored: false, packs: withNeeds(list.packs, [name]) })
  } catch (error) {
    return [lastLine(error)]
  }
  const wrong: string[] = []
  for (const module of zips.flatMap(modulesOf))
    try {
      pyodide.runPython(`import ${module}`)
    } catch (error) {
      wrong.push(`import ${module}: ${lastLine(error)}`)
    }
  const gone = JSON.parse(pyodide.runPython(goneStations(name))) as string[]
  wrong.push(...gone.map((station) => `the X-ray’s table names ${station}, which is not there any more`))
  if (wrong.length || !app) return wrong
  const python = pyodide.pyimport('run') as unknown as Run
  const files = { [app]: fs.readFileSync(path.join(sources, app), 'utf8') }
  for (const one of cases) wrong.push(...(await ask(python, files, app, one)))
  return wrong
}

async function ask(python: Run, files: Record<string, string>, main: string, { request, status, body }: ProofCase): Promise<string[]> {
  const outcome = await python.run(JSON.stringify(runRequestSchema.parse({ files, main, request })), () => {})
  const { response, failure } = answer.parse(JSON.parse(outcome))
  if (response?.status === status && JSON.stringify(response.body).includes(JSON.stringify(body).slice(1, -1))) return []
  const head = request.slice(0, request.indexOf(' HTTP'))
  const found = response ? `${response.status} ${JSON.stringify(response.body).slice(0, 300)}` : JSON.stringify(failure).slice(0, 600)
  return [`${main}, ${head}: expected ${status} with ${body}, found ${found}`]
}

/** Asks which stations of the X-ray’s table a framework does not have. */
const goneStations = (framework: string) => `
import json
from tape_runtime.xray.resolve import missing
from tape_runtime.xray.table import TABLE
json.dumps(missing('${framework}') if '${framework}' in TABLE else [])
`

/** The modules at the top of a pack. */
function modulesOf(zip: Uint8Array): string[] {
  const tops = unzip(zip).map(([file]) => /^([A-Za-z_]\w*)(?:\.py$|\/)/.exec(file)?.[1] ?? '')
  return [...new Set(tops)].filter(Boolean)
}

const lastLine = (error: unknown): string => String(error).trim().split('\n').at(-1) ?? ''
