import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { benchLabData, phaseLabData, runRequestOf } from '../../content/lab-data-of'
import type { Content } from '../../content/model'
import { type NodePython, startNodePython } from '../../runtime/node-python'
import { packBytes } from '../../runtime/packs/pack-bytes'
import { pythonModules } from '../../runtime/python-modules'
import type { RunRequestInput } from '../../runtime/run-request'
import { type Tape, tapeSchema } from '../../runtime/tape/event'

const cache = path.join('.cache', 'kept', 'runs')

/** One lab's order under the name of its recorded run; `lab` is `guide/phase#anchor`. */
export type LabRunRequest = { lab: string; recording: string; order: RunRequestInput }

/** Every lab of the site with what it orders when nothing was changed. */
export function labRunRequests(content: Content): LabRunRequest[] {
  const pages = [...content.guides.flatMap(({ phases }) => phases.map(phaseLabData)), benchLabData(content)]
  return pages.flatMap((data) =>
    Object.values(data.labs).map((spec) => ({ lab: spec.id, recording: spec.recording, order: runRequestOf(data, spec) })),
  )
}

/** Writes a recorded run of every lab into `out/_/runs`: what a page shows that cannot run Python. A run is made once and kept by order and runtime. Returns a sentence for each lab that could not be recorded. */
export async function recordLabRuns(out: string, content: Content): Promise<string[]> {
  const orders = new Map(labRunRequests(content).map((one) => [one.recording, one]))
  if (!orders.size) return []
  const modules = await pythonModules()
  const { version } = JSON.parse(await fs.readFile(path.join('node_modules', 'pyodide', 'package.json'), 'utf8')) as { version: string }
  const runtime = createHash('sha256').update(version).update(JSON.stringify(modules)).digest('hex')
  const folder = path.join(out, '_', 'runs')
  await Promise.all([folder, cache].map((place) => fs.mkdir(place, { recursive: true })))
  const pythons = new Map<string, Promise<NodePython>>()
  const failed: string[] = []
  for (const { lab, recording, order } of orders.values()) {
    const packs = packBytes(order.packages ?? []).map((bytes) => createHash('sha256').update(bytes).digest('hex'))
    const kept = path.join(
      cache,
      `${createHash('sha256')
        .update(runtime)
        .update(JSON.stringify([order, ...packs]))
        .digest('hex')}.json`,
    )
    try {
      const run = (await readRun(kept)) ?? (await made())
      await fs.writeFile(path.join(folder, `${recording}.json`), JSON.stringify(run))
    } catch (error) {
      failed.push(`${lab} (${order.main}) could not be recorded: ${error instanceof Error ? error.message : error}`)
    }

    async function made(): Promise<Tape> {
      const { packages = [] } = order
      const set = packages.join(' ')
      const python = pythons.get(set) ?? startNodePython(modules, packBytes(packages))
      pythons.set(set, python)
      // A framework is imported for the first time here, perhaps on a busy machine: what takes its time is no endless loop.
      const run = await (await python).run(packages.length ? { ...order, limits: { lines: 200_000, seconds: 60 } } : order)
      await fs.writeFile(`${kept}.${process.pid}`, JSON.stringify(run))
      await fs.rename(`${kept}.${process.pid}`, kept)
      return run
    }
  }
  return failed
}

/** A kept run; undefined where there is none, or a damaged one. */
async function readRun(file: string): Promise<Tape | undefined> {
  try {
    return tapeSchema.parse(JSON.parse(await fs.readFile(file, 'utf8')))
  } catch {
    return undefined
  }
}
