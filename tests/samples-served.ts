import path from 'node:path'
import { expect } from 'vitest'
import { type LabRunRequest, labRunRequests } from '@/lib/delivery/build/recordings'
import { recordRow } from '@/lib/recorder/record'
import { guessInterface } from '@/lib/runtime/lab/runnable'
import { type Like, manners } from '@/lib/runtime/manners'
import { packsPath } from '@/lib/runtime/packs/packs-path'
import { runInPython } from '@/lib/runtime/run-in-python'
import { runRequestSchema } from '@/lib/runtime/run-request'
import type { PlacedCase } from '@/lib/servers/case'
import { compare } from '@/lib/servers/fidelity'
import { serverOutcomeSchema } from '@/lib/servers/recording'
import { contentUnderTest } from './content-under-test'
import { serverToday } from './record-again'

/** What a sample's app says once it is imported: gunicorn is ready before its worker is. */
const there = 'the sample is there'

function asCase({ lab, order }: LabRunRequest, speaks: 'wsgi' | 'asgi'): PlacedCase {
  const { files, main, request, client, mode, packages } = runRequestSchema.parse(order)
  const name = main.replace(/\.py$/, '').replaceAll('/', '.')
  // FastAPI's engine is compiled: its pack has the page's stand-in, and the real server the real one.
  const packs = packages.includes('fastapi') ? [] : packsPath(packages).split(path.delimiter).filter(Boolean)
  // The labs put the sample's \`layers\` around its app, the first outermost.
  const source = `import importlib, sys
sys.path[:0] = ${JSON.stringify(packs)}
sample = importlib.import_module("${name}")
app = getattr(sample, "app", None) or sample.application
for layer in reversed(getattr(sample, "layers", [])):
    app = layer(app)
print("${there}", file=sys.stderr, flush=True)
`
  return {
    ...{ id: 'sample', title: lab, says: '', clause: '', family: '', path: lab, interface: speaks, files },
    group: mode === 'http' || mode === 'program' ? speaks : mode,
    source,
    request,
    client: mode === 'websocket' ? client : undefined,
  }
}

/** Serves samples of the guide under a real server and as the lab serves them, and holds one against the other. `like` names the server; `pick` takes those to serve from all that speak its interface. */
export async function expectServedAlike(like: Like, pick: (all: LabRunRequest[]) => LabRunRequest[], skip: (reason: string) => never) {
  const speaks = manners[like]
  const { row, system } = serverToday(like, skip)
  const own = pick(
    samples().filter(
      ({ order }) =>
        order.mode !== 'program' &&
        (order.interface === 'auto' || !order.interface ? guessInterface(order.files) : order.interface) === speaks,
    ),
  )
  expect(own.length).toBeGreaterThan(0)
  const cases = own.map((one) => asCase(one, speaks))
  const ready = like === 'gunicorn' ? new RegExp(there) : row.ready
  const served = await recordRow({ ...row, ready }, system, cases, () => undefined)
  // A framework is imported here, perhaps on a busy machine.
  const tapes = runInPython(
    own.map(({ order }) => ({ ...order, like, ...(order.packages?.length && { limits: { lines: 200_000, seconds: 60 } }) })),
  )
  const explained = new Map(
    contentUnderTest().servers.sampleDifferences.flatMap((one) => (one.like === like ? [[one.sample, one.reason]] : [])),
  )
  for (const [i, one] of cases.entries()) {
    const tape = tapes[i]
    const outcome = serverOutcomeSchema.parse(served[one.path])
    const differs = tape && compare(one, [tape], outcome)
    const reason = explained.get(one.path)
    if (reason) expect.soft(differs, `${one.path} is explained (${reason}) and no longer differs`).not.toEqual([])
    else expect.soft(differs, one.path).toEqual([])
  }
}

/** The bench’s own apps have no place in a lesson. */
const samples = () => labRunRequests(contentUnderTest()).filter(({ lab }) => lab.includes('/'))
