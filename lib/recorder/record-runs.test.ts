import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, test as always, expect } from 'vitest'
import { contentUnderTest } from '@/tests/content-under-test'
import { leaveOut, noRecorder } from '@/tests/leave-out'
import { leftBehind } from './left-behind'
import { recordRun } from './record-runs'
import { sameRun } from './same-run'
import { install, machine } from './system'

const test = always.skipIf(noRecorder)

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-runs-'))
fs.mkdirSync(path.join(folder, 'runs'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

function program(name: string, text: string): string {
  const file = path.join(folder, 'runs', `${name}.py`)
  fs.writeFileSync(file, `"""A run of the tests."""\n\nfrom session import *\n\n${text}`)
  return file
}

const record = (file: string, limit?: number) => recordRun(file, '/nowhere/bin', '', limit)

test('the first run of the guide records the same again', { timeout: 60_000 }, async ({ skip }) => {
  const missing = install(machine(), ['python3', 'curl'])
  if (missing.length) leaveOut(skip, `A run needs ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}.`)
  const phase = contentUnderTest().guides.find(({ slug }) => slug === 'wsgi-and-asgi')?.phases[0]
  const run = phase?.runs.get('raw-server')
  if (!phase || !run) throw new Error('There is no run called raw-server.')
  const made = await record(path.join(phase.folder, 'runs', 'raw-server.py'))
  expect(made.of).toEqual(run.of)
  expect(sameRun({ ...run, versions: made.versions }, made), JSON.stringify(made.texts)).toBe(true)
})

test('ports are those a reader would use, and folders are left out', { timeout: 30_000 }, async () => {
  const made = await record(program('shown', 'record("both", f"http://127.0.0.1:{ports[8000]} {os.getcwd()}/a.py")'))
  expect(made.texts.both?.lines).toEqual(['http://127.0.0.1:8000 …/a.py'])
})

test('a program that fails says why', { timeout: 30_000 }, async () => {
  await expect(record(program('fails', 'raise LookupError("no tea")'))).rejects.toThrow(/fails\.py failed \(1\)[\s\S]*LookupError: no tea/)
})

test('a server that does not start is told with its log', { timeout: 60_000 }, async () => {
  const dies = program('dies', 'with serve("python3 -c \'raise SystemExit(5)\'"):\n    pass\n')
  await expect(record(dies)).rejects.toThrow(/dies\.py failed[\s\S]*ended/)
})

test('a program that hangs is ended in its time, and whatever it started with it', { timeout: 30_000 }, async () => {
  const hangs = program('hangs', 'with serve("sleep 98765", port=0):\n    time.sleep(600)\n')
  await expect(record(hangs, 3000)).rejects.toThrow(/no end after 3 seconds/)
  await expect.poll(() => leftBehind('98765')).toEqual([])
})

test('what a program cannot record is no recording', { timeout: 30_000 }, async () => {
  await expect(record(program('empty', 'record("No Name", "x")'))).rejects.toThrow(/lower-case words/)
})
