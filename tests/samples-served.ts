import { expect } from 'vitest'
import { type LabRunRequest, labRunRequests } from '@/lib/delivery/build/recordings'
import { recordRow } from '@/lib/recorder/record'
import { guessInterface } from '@/lib/runtime/lab/runnable'
import { runInPython } from '@/lib/runtime/run-in-python'
import { runRequestSchema } from '@/lib/runtime/run-request'
import type { PlacedCase } from '@/lib/servers/case'
import { compare } from '@/lib/servers/fidelity'
import { serverOutcomeSchema } from '@/lib/servers/recording'
import { contentUnderTest } from './content-under-test'
import { serverHere } from './record-again'

/** Samples that cannot say the same here and there, with the reason. */
const explained: Record<string, string> = {
  'what-wsgi-is#who-calls': 'It names the line of the server that called it.',
  'what-wsgi-is#environ-dump': 'It prints the port and the objects of its server.',
  'servers-and-middleware#catch-errors-py': 'Its traceback goes to wsgi.errors, which gunicorn has in its log and the lab prints.',
  'why-asgi-exists#wait-wsgi-py': 'It prints a clock.',
  'from-protocol-to-framework#two-in-letters': 'Its traceback goes to wsgi.errors, which gunicorn has in its log and the lab prints.',
  'an-asgi-app-and-its-servers#kitchen-py': 'uvicorn 0.17 of Debian 12 knows no lifespan state; the lab serves like 0.32.',
  'an-asgi-app-and-its-servers#gate-py': 'uvicorn 0.17 of Debian 12 knows no lifespan state; the lab serves like 0.32.',
  'an-asgi-app-and-its-servers#counter-py': 'uvicorn 0.17 of Debian 12 sends no date with a handshake; the lab serves like 0.32.',
  'an-asgi-app-and-its-servers#running-total': 'uvicorn 0.17 of Debian 12 sends no date with a handshake; the lab serves like 0.32.',
}

function asCase({ lab, order }: LabRunRequest, speaks: 'wsgi' | 'asgi'): PlacedCase {
  const { files, main, request, client, mode } = runRequestSchema.parse(order)
  const name = main.replace('.py', '')
  // The labs put the sample's \`layers\` around its app, the first outermost.
  const source = `import ${name}
app = getattr(${name}, "app", None) or ${name}.application
for layer in reversed(getattr(${name}, "layers", [])):
    app = layer(app)
`
  return {
    ...{ id: 'sample', title: lab, says: '', clause: '', family: '', path: lab, interface: speaks, files },
    group: mode === 'http' ? speaks : mode,
    source,
    request,
    client: mode === 'websocket' ? client : undefined,
  }
}

/** Serves samples of the guide under a real server and as the lab serves them, and holds one against the other. `like` names the server; `pick` takes those to serve from all that speak its interface. */
export async function expectServedAlike(
  like: 'gunicorn' | 'uvicorn',
  pick: (all: LabRunRequest[]) => LabRunRequest[],
  skip: (reason: string) => never,
) {
  const speaks = like === 'gunicorn' ? 'wsgi' : 'asgi'
  const { row, system } = serverHere(like, skip)
  const own = pick(
    samples().filter(
      ({ order }) => (order.interface === 'auto' || !order.interface ? guessInterface(order.files) : order.interface) === speaks,
    ),
  )
  expect(own.length).toBeGreaterThan(0)
  const cases = own.map((one) => asCase(one, speaks))
  const served = await recordRow(row, system, cases, () => undefined)
  const tapes = runInPython(own.map(({ order }) => ({ ...order, like })))
  for (const [i, one] of cases.entries()) {
    const tape = tapes[i]
    const outcome = serverOutcomeSchema.parse(served[one.path])
    const differs = tape && compare(one, [tape], outcome)
    const reason = explained[one.path.replace('wsgi-and-asgi/', '')]
    if (reason) expect.soft(differs, `${one.path} is explained (${reason}) and no longer differs`).not.toEqual([])
    else expect.soft(differs, one.path).toEqual([])
  }
}

const samples = () => labRunRequests(contentUnderTest()).filter(({ lab }) => lab.startsWith('wsgi-and-asgi/'))
