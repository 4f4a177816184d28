import type { Like } from '../runtime/manners'
import type { RunRequestInput } from '../runtime/run-request'
import { type PlacedCase, requestOf } from './case'

const line = /(?:^|\r\n\r\n)(?=[A-Za-z]+ \S+ HTTP\/1\.[01]\r\n)/

/** The requests of a case, one after another, each with the sizes in which its body is sent. */
export function requestsOf(one: PlacedCase): { raw: string; pieces: number[] }[] {
  const requests: { raw: string; pieces: number[] }[] = []
  for (const sent of [requestOf(one), ...(one.steps ?? []).flatMap((step) => ('send' in step ? step.send : []))]) {
    const starts = /^[A-Za-z]+ \S+ HTTP\/1\.[01]\r\n/.test(sent) || requests.length === 0
    const [first = '', ...others] = sent.split(line).filter((part) => part !== '')
    const last = requests.at(-1)
    if (starts || !last) requests.push({ raw: others.length ? `${first}\r\n\r\n` : first, pieces: [] })
    else {
      last.pieces = [...(last.pieces.length ? last.pieces : [last.raw.length - last.raw.indexOf('\r\n\r\n') - 4]), sent.length]
      last.raw += sent
    }
    others.forEach((raw, i) => {
      requests.push({ raw: i + 1 < others.length ? `${raw}\r\n\r\n` : raw, pieces: [] })
    })
  }
  return requests
}

/** What the page's runtime is asked for each request of a case. */
export function runRequestsOf(one: PlacedCase, like: Like): RunRequestInput[] {
  const leaves = (one.steps ?? []).flatMap((step) =>
    'leave' in step ? [{ do: 'disconnect' as const, after: Number(step.after) || 0 }] : [],
  )
  return requestsOf(one).map(({ raw, pieces }) => ({
    files: { 'app.py': one.source },
    main: 'app.py',
    app: 'app',
    like,
    mode: one.group === 'websocket' ? 'websocket' : 'http',
    ...{ lifespan: one.group === 'lifespan', ...settingsOf(one.flags?.[like]) },
    request: raw,
    pieces: pieces.filter((size) => size > 0),
    client: one.client ?? leaves,
    limits: { lines: 100_000, seconds: 4 },
  }))
}

/** What a lab is set to for a server's own words on its command line. */
function settingsOf(flags = ''): Pick<RunRequestInput, 'lifespan' | 'rootPath' | 'forwardedAllowIps'> {
  const said = Object.fromEntries([...flags.matchAll(/--(\S+) (\S+)/g)].map(([, name, value]) => [name, value]))
  const settings = { lifespan: said.lifespan, rootPath: said['root-path'], forwardedAllowIps: said['forwarded-allow-ips'] }
  return JSON.parse(JSON.stringify(settings))
}
