import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { expect } from 'vitest'
import { eventSchema, outcomeSchema, violationSchema } from '@/lib/runtime/tape/event'
import { pythonPath } from '../scripts/python-path.mjs'

const folder = 'lib/runtime/python/tests'

/** The files of the Python half's own tests. */
export const pythonTests = fs.readdirSync(folder).filter((name) => /^test_.*\.py$/.test(name))

/** Runs one file of the Python half's own tests with every nth of the hostile apps, and expects that all of it passes. */
export async function expectPasses(file: string, every: number): Promise<void> {
  const { status, stderr } = await runPython(['-m', 'unittest', 'discover', '-s', folder, '-p', file], every)
  expect(status, stderr.slice(-8_000)).toBe(0)
  expect(Number(/Ran (\d+) tests?/.exec(stderr)?.[1])).toBeGreaterThan(0)
}

/** Holds every line that many runs write, every nth of the hostile apps among them, against the contract. Returns how many runs there were. */
export async function expectContract(every: number): Promise<number> {
  const { status, stdout, stderr } = await runPython([`${folder}/emit_all.py`], every)
  expect(status, stderr.slice(-4_000)).toBe(0)
  const kinds = new Set<string>()
  let outcomes = 0
  for (const line of stdout.trim().split('\n')) {
    const row = JSON.parse(line)
    const [schema, value] = row.event
      ? [eventSchema, row.event]
      : row.violation
        ? [violationSchema, row.violation]
        : [outcomeSchema, row.outcome]
    const { error } = schema.safeParse(value)
    expect(error, `${error?.message}\n${line.slice(0, 500)}`).toBeUndefined()
    if (row.event) kinds.add(row.event.kind)
    if (row.outcome) outcomes += 1
  }
  const all = eventSchema.options.map((option) => option.shape.kind.value)
  expect(all.filter((kind) => !kinds.has(kind))).toEqual([])
  return outcomes
}

function runPython(args: string[], every: number): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const python = pythonPath()
  if (!python) throw new Error('The tests of the Python half need Python 3.11 or newer. On Debian: apt-get install python3.')
  const child = spawn(python, ['-B', ...args], { env: { ...process.env, HOSTILE_EVERY: String(every) }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
    })
  return new Promise((done, failed) => child.on('error', failed).on('close', (status) => done({ status, ...said })))
}
