import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test as always, expect } from 'vitest'
import { noRecorder } from '@/tests/leave-out'
import type { PlacedCase } from '../servers/case'
import type { RecordingInput } from '../servers/recording'
import type { Row } from '../servers/rows'
import { leftBehind } from './left-behind'
import { recordRow, recordSurely } from './record'
import { recordCase } from './record-case'
import { machine } from './system'

const test = always.skipIf(noRecorder)
const system = machine()
const row = (command: string): Row => ({ name: 'none', title: 'none', interface: 'wsgi', package: 'none', command, libraries: [] })
const one = (id: string): PlacedCase => ({
  ...{ id, title: id, says: '', clause: '', family: '', group: 'wsgi', path: `wsgi/${id}`, interface: 'wsgi', files: {}, source: '' },
  request: '',
})

test('a server that ends before it listens is a recorded outcome, with its exit code and what it said', async () => {
  const outcome = await recordCase(row('python3 -c \'import sys; sys.exit("no tea")\''), system, one('ends'))
  expect(outcome).toMatchObject({ listening: false, received: [], exit: 1, log: ['no tea'] })
})

test('a server that never listens is a clear failure within its time, and nothing of it is left', { timeout: 12_000 }, async () => {
  await expect(recordCase(row('sleep 86421'), system, one('hangs'), 500)).rejects.toThrow('sleep 86421 did not start')
  expect(leftBehind('sleep 86421')).toEqual([])
})

test('where one of several cases fails, those under way have ended before it is told', { timeout: 30_000 }, async () => {
  const cases = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(one)
  const slow = row('python3 -c "import time; time.sleep(1); open(\'no/such\')" --left-by-one-of-seven')
  const first = { ...slow, name: 'none' }
  let count = 0
  const broken = new Proxy(first, {
    get: (target, key: keyof Row) => {
      if (key === 'command' && ++count === 2) throw new Error('the second cannot start')
      return target[key]
    },
  })
  await expect(recordRow(broken, system, cases, () => undefined)).rejects.toThrow('the second cannot start')
  expect(leftBehind('--left-by-one-of-seven')).toEqual([])
})

test('what differs from what is known is tried once more, and what comes twice holds', { timeout: 60_000 }, async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-tries-'))
  const tries = path.join(folder, 'tries')
  const counts = row(`sh -c 'echo once more >> ${tries}; exit $(wc -l < ${tries})'`)
  const exitOf = async (counting: Row, known?: number) => {
    const lies: RecordingInput['outcomes'] =
      known === undefined ? {} : { 'wsgi/tries': { listening: false, end: 'none' as const, exit: known } }
    return (await recordSurely(counting, system, [one('tries')], lies, () => undefined))['wsgi/tries']?.exit
  }
  try {
    expect(await exitOf(counts, 2), 'the second try says what is known').toBe(2)
    expect(await exitOf(counts, 9), 'neither the third nor the fourth does').toBe(4)
    expect(await exitOf(counts), 'the fifth and the sixth differ').toBe(7)
    expect(await exitOf(row("sh -c 'exit 5'")), 'two agree').toBe(5)
    expect(await exitOf(row("sh -c 'exit 5'"), 6), 'two that agree overrule what lies there').toBe(5)
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
})
