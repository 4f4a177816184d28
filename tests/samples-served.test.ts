import { expect, test } from 'vitest'
import { type LabOrder, labOrders } from '@/lib/deliver/recordings'
import { guessInterface } from '@/lib/lab/runnable'
import { orderSchema } from '@/lib/runtime/order'
import type { PlacedCase } from '@/lib/servers/case'
import { compare } from '@/lib/servers/fidelity'
import { runOrders } from '@/lib/servers/page-run'
import { recordRow } from '@/lib/servers/record'
import { outcomeSchema } from '@/lib/servers/recording'
import { rows } from '@/lib/servers/rows'
import { install, machine } from '@/lib/servers/system'
import { contentUnderTest } from './content-under-test'

const system = machine()
const samples = labOrders(contentUnderTest()).filter(({ lab }) => lab.startsWith('wsgi-and-asgi/'))

/** Samples that cannot say the same here and there, with the reason. */
const explained: Record<string, string> = {
  'what-wsgi-is#who-calls': 'It names the line of the server that called it.',
  'what-wsgi-is#environ-dump': 'It prints the port and the objects of its server.',
  'servers-and-middleware#catch-errors-py': 'Its traceback goes to wsgi.errors, which gunicorn has in its log and the lab prints.',
  'why-asgi-exists#wait-wsgi-py': 'It prints a clock.',
  'from-protocol-to-framework#two-in-letters': 'Its traceback goes to wsgi.errors, which gunicorn has in its log and the lab prints.',
  'an-asgi-app-and-its-servers#kitchen-py': 'uvicorn 0.17 of Debian 12 knows no lifespan state; the lab serves like 0.32.',
  'an-asgi-app-and-its-servers#counter-py': 'uvicorn 0.17 of Debian 12 sends no date with a handshake; the lab serves like 0.32.',
  'an-asgi-app-and-its-servers#running-total': 'uvicorn 0.17 of Debian 12 sends no date with a handshake; the lab serves like 0.32.',
}

function asCase({ lab, order }: LabOrder, speaks: 'wsgi' | 'asgi'): PlacedCase {
  const { files, main, request, client, mode } = orderSchema.parse(order)
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

for (const [like, speaks] of [
  ['gunicorn', 'wsgi'],
  ['uvicorn', 'asgi'],
] as const)
  test(`every ${speaks.toUpperCase()} sample that runs in a page is served by ${like} as the lab serves it`, { timeout: 240_000 }, async ({
    skip,
  }) => {
    const row = rows.find((one) => one.name === like)
    if (!row) throw new Error(`rows.ts has no ${like}.`)
    const missing = install(system, [row.package, ...row.libraries])
    const reason = `${like} needs ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}.`
    if (missing.length && process.env.CI) throw new Error(`${reason} With CI set nothing is skipped.`)
    if (missing.length) return skip(reason)
    const own = samples.filter(
      ({ order }) => (order.interface === 'auto' || !order.interface ? guessInterface(order.files) : order.interface) === speaks,
    )
    expect(own.length).toBeGreaterThan(8)
    const cases = own.map((one) => asCase(one, speaks))
    const served = await recordRow(row, system, cases, () => undefined)
    const tapes = runOrders(own.map(({ order }) => ({ ...order, like })))
    for (const [i, one] of cases.entries()) {
      const tape = tapes[i]
      const outcome = outcomeSchema.parse(served[one.path])
      const differs = tape && compare(one, [tape], outcome)
      const reason = explained[one.path.replace('wsgi-and-asgi/', '')]
      if (reason) expect.soft(differs, `${one.path} is explained (${reason}) and no longer differs`).not.toEqual([])
      else expect.soft(differs, one.path).toEqual([])
    }
  })
