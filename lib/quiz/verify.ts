import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Problem } from '../authoring/problem'
import { pythonModules } from '../runtime/python-modules'
import { runInPython } from '../runtime/run-in-python'
import type { Tape } from '../runtime/tape/event'
import type { PlacedExpectation } from './expectation'
import { runValue } from './run-value'

const cache = path.join('.cache', 'kept', 'keys.json')
const longest = 120_000

/** Runs what the keys of a quiz rest on, and says where a run gives something else. A run by which a key holds is made once and kept by order and runtime. Throws where Python cannot run. */
export async function verifyExpectations(expectations: PlacedExpectation[], python: string | undefined): Promise<Problem[]> {
  const runtime = JSON.stringify(await pythonModules())
  const keyed = expectations.map((expectation) => ({
    expectation,
    key: hash(runtime, JSON.stringify([expectation.run, expectation.asked])),
  }))
  const kept = readCache()
  const unknown = [...new Map(keyed.filter(({ key }) => kept[key] === undefined).map((one) => [one.key, one.expectation]))]
  const runs = unknown.length
    ? runAll(
        unknown.map(([, expectation]) => expectation.run),
        python,
      )
    : []
  const found = {
    ...kept,
    ...Object.fromEntries(unknown.map(([key, expectation], i) => [key, runValue(runs[i] as Tape, expectation.asked)])),
  }
  const judged = keyed.map(({ expectation, key }) => ({ key, problems: problem(expectation, found[key] ?? '') }))
  // What fails is run again: it may have been cut short on a busy machine.
  const failing = new Set(judged.filter(({ problems }) => problems.length).map(({ key }) => key))
  if (unknown.length) writeCache(Object.fromEntries(Object.entries(found).filter(([key]) => !failing.has(key))))
  return judged.flatMap(({ problems }) => problems)
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

function runAll(requests: PlacedExpectation['run'][], python: string | undefined): Tape[] {
  if (!python)
    throw new Error('The keys of the quiz are proven by Python 3.11 or newer. On Debian: apt-get install python3. Elsewhere: python.org.')
  return runInPython(requests, python, longest)
}

const hash = (...texts: string[]) =>
  texts
    .reduce((sum, text) => sum.update(text), createHash('sha256'))
    .digest('hex')
    .slice(0, 32)

function readCache(): Record<string, string> {
  try {
    return JSON.parse(fs.readFileSync(cache, 'utf8'))
  } catch {
    return {}
  }
}

function writeCache(values: Record<string, string>): void {
  fs.mkdirSync(path.dirname(cache), { recursive: true })
  fs.writeFileSync(`${cache}.${process.pid}`, JSON.stringify(values))
  fs.renameSync(`${cache}.${process.pid}`, cache)
}
