import { type PlacedCase, requestOf } from '../servers/case'
import { lastError, shortened } from '../servers/log'
import { normalBytes, normalLog } from '../servers/normal'
import type { ServerOutcomeInput, WebSocketFrame } from '../servers/recording'
import type { Row } from '../servers/rows'
import { gathered } from './arrivals'
import { type Exchange, exchange } from './exchange'
import { end, freePort, type Launched, launch, listens, signal, until, workFolder } from './launch'
import type { System } from './system'
import { websocketExchange } from './websocket-exchange'

/** Milliseconds a server has to start, to say what it has to say once the client is gone, to follow a worker that ended, and to stop when asked. */
const limits = { start: 15_000, lifespanStart: 3000, quiet: 200, left: 2000, afterExit: 2500, stop: 4000 }

const nothing: Exchange & { frames?: WebSocketFrame[] } = { received: [], complete: true, end: 'none' }
/** Lets time pass. */
export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Starts a server with a case in a system, sends the case's bytes, and returns what came of it, made equal between runs. Throws where a server does not start that has to. */
export async function recordCase(row: Row, system: System, one: PlacedCase, startLimit = limits.start): Promise<ServerOutcomeInput> {
  const port = await freePort()
  const { inside, remove } = workFolder(system, { ...one.files, 'app.py': one.source })
  const command = row.command.replaceAll('PORT', String(port)).replace('FLAGS', one.flags?.[row.name] ?? '')
  const server = launch(system, inside, command)
  try {
    const asksLifespan = one.group === 'lifespan'
    const ready = () => (row.ready ? row.ready.test(server.output()) : true) && listens(port)
    const became = await until(ready, server, asksLifespan ? limits.lifespanStart : startLimit)
    if (!became && !asksLifespan && server.running()) throw new Error(`${command} did not start:\n${server.output()}`)
    if (became) await pause(one.settle ?? row.settle ?? 50)
    const exits = /\b_?exit\(|SystemExit/.test(one.source)
    const untilGone = () => until(() => !server.running(), server, limits.afterExit)
    if (became && asksLifespan && exits) await untilGone()
    const listening = became && server.running()
    const from = asksLifespan || one.settle || !listening ? startOf(server.output()) : server.output().length
    const taken = listening ? await talk(one, port) : nothing
    if (listening) await pause(taken.end === 'left' ? limits.left : limits.quiet)
    // An app that ends its process may take the server along, which some look for once a second.
    if (listening && exits) await untilGone()
    const alive = server.running()
    const died = diedOf(listening, alive, server.output().slice(from), asksLifespan || one.settle !== undefined)
    if (asksLifespan && alive) await stop(server)
    const exit = !alive || (asksLifespan && !server.running()) ? (await server.ended).code : null
    const said = server.output().slice(from).split('\n')
    const particular = { port, local: taken.local, folder: inside }
    const log = shortened(normalLog(said, particular))
    return {
      ...(listening ? {} : { listening }),
      received: gathered(taken.received.map(([at, bytes]) => [at, normalBytes(bytes, particular)])),
      ...(taken.frames?.length ? { frames: taken.frames } : {}),
      ...(taken.complete ? {} : { complete: false }),
      end: taken.end,
      ...(log.length ? { log } : {}),
      ...(lastError(log) ? { error: lastError(log) } : {}),
      ...died,
      ...(exit === null ? {} : { exit }),
    }
  } finally {
    await end(server)
    remove()
  }
}

/** Where the log begins to be about the app: uWSGI describes the machine first. */
function startOf(output: string): number {
  const machineOver = /Python main interpreter initialized.*\n/.exec(output)
  return machineOver ? machineOver.index + machineOver[0].length : 0
}

/** Sends what a case sends to whoever listens on the port. */
export function talk(one: PlacedCase, port: number): Promise<Exchange & { frames?: WebSocketFrame[] }> {
  const request = requestOf(one)
  return one.client || one.group === 'websocket' ? websocketExchange(port, request, one.client ?? []) : exchange(port, request, one.steps)
}

/** Asks a server to end as an operator would, and gives it its time. */
async function stop(server: Launched): Promise<void> {
  if (server.child.pid) signal(server.child.pid, 'SIGTERM')
  await Promise.race([server.ended, pause(limits.stop)])
}

/** Who ended before anybody was asked to; the first worker that is said to boot is the one that serves, where `fromStart`. */
function diedOf(listening: boolean, alive: boolean, said: string, fromStart: boolean): Pick<ServerOutcomeInput, 'died'> {
  if (!listening) return {}
  if (!alive) return { died: 'server' }
  const booted = said.match(/Booting worker/g)?.length ?? 0
  const ended = /Worker exiting|Worker \(pid:\d+\) (exited|was sent)|DAMN ! worker/.test(said)
  return ended || booted > (fromStart ? 1 : 0) ? { died: 'worker' } : {}
}
