import { expect, test } from 'vitest'
import { labRunRequests } from '@/lib/delivery/build/recordings'
import { type NodePython, startNodePython } from '@/lib/runtime/node-python'
import { packBytes } from '@/lib/runtime/packs/pack-bytes'
import { pythonModules } from '@/lib/runtime/python-modules'
import { runInPython } from '@/lib/runtime/run-in-python'
import type { Station, Tape } from '@/lib/runtime/tape/event'
import { pythonPath } from '../scripts/python-path.mjs'
import { contentUnderTest } from './content-under-test'

const cpython = pythonPath() ?? 'python3'
// A framework is imported for the first time here, perhaps on a busy machine: what takes its time is no endless loop.
const orders = [...new Map(labRunRequests(contentUnderTest()).map((one) => [one.recording, one])).values()].map(({ order, ...one }) => ({
  ...one,
  order: order.packages?.length ? { ...order, limits: { lines: 200_000, seconds: 60 } } : order,
}))

test('the Python of the page and CPython give the same tape for every sample', { timeout: 240_000 }, async () => {
  const here = await inPage()
  const there = runInPython(
    orders.map(({ order }) => order),
    cpython,
  )
  expect(orders.length).toBeGreaterThan(20)
  expect(there.length).toBe(orders.length)
  // Where the machine was too busy for one of the two to end in time, it is asked once more, alone.
  for (const [i, { order }] of orders.entries())
    if (isLate(here[i]) !== isLate(there[i])) [there[i]] = runInPython([order], cpython) as [Tape]
  for (const [i, { lab, order }] of orders.entries()) {
    const byClock = Object.values(order.files).some((text) => /\bsleep\(/.test(text))
    expect.soft(comparable(here[i], byClock), lab).toEqual(comparable(there[i], byClock))
  }
})

/** Each set of packs has an interpreter of its own: a sample that does not name what it imports fails here. */
async function inPage(): Promise<Tape[]> {
  const modules = await pythonModules()
  const pythons = new Map<string, NodePython>()
  const tapes = []
  for (const { order } of orders) {
    const { packages = [] } = order
    const set = packages.join(' ')
    const python = pythons.get(set) ?? (await startNodePython(modules, packBytes(packages)))
    pythons.set(set, python)
    tapes.push(await python.run(order))
  }
  return tapes
}

const isLate = (tape: Tape | undefined) => !!tape?.events.some((event) => event.kind === 'stopped' && event.payload.why === 'time')

/** A tape without what two runs of one program, or two versions of Python, never share: times, addresses, numbers of processes and tasks and clocks that the sample shows, the lengths those change, how many steps a line counts for, the carets under a line, and frames that are not the sample’s own. */
function comparable(whole: Tape | undefined, byClock: boolean): unknown {
  // How far an app comes until its time is over is for the machine to say.
  const late = isLate(whole)
  // Which of several tasks ran last is for the loop to say.
  const all = whole?.events.map((event) => (event.kind === 'done' ? { ...event, file: null, line: null } : event))
  // How often an app that watches the clock says the same is for the machine to say; that it says it is not.
  const said = new Set<string>()
  const events = byClock ? all?.filter((event) => event.kind !== 'print' || isNew(said, `${event.line} ${event.payload.text}`)) : all
  const tape = late ? events?.slice(0, 8) : { ...whole, events }
  const own = (key: string, value: unknown) => {
    if (key === 'traceback')
      return (value as { own: boolean; function: string }[]).filter((frame) => frame.own && !frame.function.startsWith('<'))
    // How a station of the X-ray ended is told whole only where Python has sys.monitoring.
    // When a generator that nobody finished is put away is for the interpreter to say.
    if (key === 'rows')
      return (value as Station[]).map(({ raised: _, result: __, ...row }) => (row.kind === 'yours' ? { ...row, end: 0 } : row))
    return value
  }
  const text = JSON.stringify(tape, own)
    .replace(/"(ms|start|end)":[\d.e+-]+/g, '"$1":0')
    .replace(/"lines":\d+/g, '"lines":0')
    .replace(byClock ? /"n":\d+/g : /$^/, '"n":0')
    .replace(/\\n *[~^]+(?=\\n)/g, '')
    .replaceAll('integer division or modulo by zero', 'division by zero')
    .replace(/\\n +\.\.\.<\d+ lines>\.\.\.\\n +\)/g, '')
    .replace(/\[\d{4}-\d\d-\d\d [\d:,]+\]/g, '[…]')
    .replace(/(session=[\w-]+)\.[\w-]+\.[\w-]+/g, '$1…')
    .replace(/\/[\w./-]*\/(?:run-\w+|app|site-packages|packs\/[\w-]+)\/(?=[\w/]+\.py)/g, '…/')
  if (!chance.test(text)) return JSON.parse(text)
  return JSON.parse(
    text
      .replaceAll(new RegExp(chance, 'gi'), '0x…')
      .replace(/"size":\d+/g, '"size":0')
      .replace(/(content-length\W+)\d+/gi, '$1…')
      .replace(/("name":"content-length","value":")\d+/gi, '$1…'),
  )
}
/** Whether a set has not had this yet; it has it from now on. */
const isNew = (seen: Set<string>, one: string): boolean => !seen.has(one) && !!seen.add(one)

const chance = /0x[0-9a-f]{4,}|process \d+|Task-\d+|\d+\.\d{5,}|\d+\.\d+ m?s\b/i
