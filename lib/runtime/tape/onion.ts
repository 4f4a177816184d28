import type { Lane, TapeEvent } from './event'
import { unquoted } from './python-text'

/** One key or header that differs between the two sides of a layer. */
export type Change = { what: string; how: 'added' | 'removed' | 'changed'; before?: string; after?: string }

/** What a layer did to the request on its way in and to the answer on its way out; `reached` says whether it passed the call on. */
export type Skin = { name: string; inward: Change[]; outward: Change[]; reached: boolean }

/** What each layer of a run changed, outermost first. */
export function onion(events: readonly TapeEvent[], layers: readonly string[]): Skin[] {
  return layers.map((name, i) => {
    const lane: Lane = `layer:${i}`
    const inner: Lane = i + 1 < layers.length ? `layer:${i + 1}` : 'app'
    const entered = asked(events, lane)
    const passed = asked(events, inner)
    const got = answered(events, inner)
    const gave = answered(events, lane)
    return {
      name,
      reached: passed !== undefined,
      inward: entered && passed ? changes(entered, passed) : [],
      outward: gave ? changes(got ?? new Map(), gave) : [],
    }
  })
}

/** The environ or scope with which a lane was called. */
function asked(events: readonly TapeEvent[], lane: Lane): Map<string, string> | undefined {
  for (const event of events)
    if ((event.kind === 'environ' || event.kind === 'scope') && event.to === lane)
      return new Map(event.payload.entries.map(({ key, value }) => [key, value.repr]))
  return undefined
}

/** The status and headers a lane announced. */
function answered(events: readonly TapeEvent[], lane: Lane): Map<string, string> | undefined {
  for (const event of events) {
    if (event.from !== lane) continue
    if (event.kind === 'start_response')
      return new Map([
        ['status', event.payload.status.repr],
        ...event.payload.headers.map(([n, v]): [string, string] => [unquoted(n.repr), v.repr]),
      ])
    if (event.kind === 'send' && event.payload.type === 'http.response.start')
      return new Map(
        event.payload.entries.flatMap(({ key, value }) =>
          key === 'headers' ? pairs(value.repr) : key === 'type' ? [] : [[key, value.repr] as [string, string]],
        ),
      )
  }
  return undefined
}

/** `[(b'a', b'b'), …]` as pairs of name and repr of the value. */
function pairs(repr: string): [string, string][] {
  return [...repr.matchAll(/[([]b(['"])((?:\\.|(?!\1).)*)\1,\s*(b(['"])(?:\\.|(?!\4).)*\4)[)\]]/g)].map((m) => [m[2] ?? '', m[3] ?? ''])
}

function changes(before: Map<string, string>, after: Map<string, string>): Change[] {
  const removed = [...before].flatMap(([what, value]): Change[] => (after.has(what) ? [] : [{ what, how: 'removed', before: value }]))
  const others = [...after].flatMap(([what, value]): Change[] => {
    const old = before.get(what)
    if (old === undefined) return [{ what, how: 'added', after: value }]
    return old === value ? [] : [{ what, how: 'changed', before: old, after: value }]
  })
  return [...others, ...removed]
}
