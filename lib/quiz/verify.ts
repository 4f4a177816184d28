import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from '../authoring/problem'
import { runInCpython } from '../packages/run-in-cpython'
import { pythonModules } from '../runtime/python-modules'
import type { PlacedExpectation } from './expectation'
import { runValue, type ValuedRun } from './run-value'

const shelf = path.join('node_modules', '.cache', 'callable', 'keys.json')
const longest = 120_000

/** Runs what the keys of a quiz rest on, and says where a run gives something else. A run is made once and kept by order and runtime. Throws where Python cannot run. */
export async function verifyExpectations(claims: PlacedExpectation[], python: string | undefined): Promise<Problem[]> {
  const runtime = JSON.stringify(await pythonModules())
  const keyed = claims.map((claim) => ({ claim, key: hash(runtime, JSON.stringify([claim.order, claim.asked])) }))
  const kept = readShelf()
  const unknown = [...new Map(keyed.filter(({ key }) => kept[key] === undefined).map((one) => [one.key, one.claim]))]
  const runs = unknown.length
    ? runOrders(
        unknown.map(([, claim]) => claim.order),
        python,
      )
    : []
  const found = { ...kept, ...Object.fromEntries(unknown.map(([key, claim], i) => [key, runValue(runs[i] as ValuedRun, claim.asked)])) }
  if (unknown.length) keepShelf(found)
  return keyed.flatMap(({ claim, key }) => problem(claim, found[key] ?? ''))
}

function problem({ at, value, holds, what, asked }: PlacedExpectation, found: string): Problem[] {
  if ((found === value) === holds) return []
  const remedy = 'Mend the key, the request or the sample; npm run tape -- FILE REQUEST shows the run.'
  const name = typeof asked === 'string' ? asked : 'order of events'
  return [
    holds
      ? { ...at, fact: `Expected the ${name} ${JSON.stringify(value)}; running ${what} gives ${JSON.stringify(found)}.`, remedy }
      : {
          ...at,
          fact: `Running ${what} gives the ${name} ${JSON.stringify(found)} too, so nothing shows that this line is wrong.`,
          remedy,
        },
  ]
}

function runOrders(orders: PlacedExpectation['order'][], python: string | undefined): ValuedRun[] {
  if (!python)
    throw new Error('The keys of the quiz are proven by Python 3.11 or newer. On Debian: apt-get install python3. Elsewhere: python.org.')
  return runInCpython(python, orders, longest).map(({ lines, outcome }) => {
    const told = lines.map((line) => JSON.parse(line))
    const of = (name: string) => told.flatMap((line) => line[name] ?? [])
    return { events: of('event'), violations: of('violation'), outcome: JSON.parse(outcome) }
  })
}

const hash = (...texts: string[]) =>
  texts
    .reduce((sum, text) => sum.update(text), createHash('sha256'))
    .digest('hex')
    .slice(0, 32)

function readShelf(): Record<string, string> {
  try {
    return JSON.parse(fs.readFileSync(shelf, 'utf8'))
  } catch {
    return {}
  }
}

function keepShelf(values: Record<string, string>): void {
  fs.mkdirSync(path.dirname(shelf), { recursive: true })
  fs.writeFileSync(`${shelf}.${process.pid}`, JSON.stringify(values))
  fs.renameSync(`${shelf}.${process.pid}`, shelf)
}
