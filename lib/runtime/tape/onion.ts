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

/** What one side of a layer saw: each key or header with all its values, in order. */
type Side = Map<string, string[]>

/** The environ or scope with which a lane was called. */
function asked(events: readonly TapeEvent[], lane: Lane): Side | undefined {
  for (const event of events)
    if ((event.kind === 'environ' || event.kind === 'scope') && event.to === lane)
      return new Map(event.payload.entries.map(({ key, value }) => [key, [value.repr]]))
  return undefined
}

/** The status and headers a lane announced; a name may come more than once, as Set-Cookie does. */
function answered(events: readonly TapeEvent[], lane: Lane): Side | undefined {
  for (const event of events) {
    if (event.from !== lane) continue
    if (event.kind === 'start_response')
      return side([['status', event.payload.status.repr], ...event.payload.headers.map(([n, v]): Row => [unquoted(n.repr), v.repr])])
    if (event.kind === 'send' && (event.payload.type === 'http.response.start' || event.payload.type === 'websocket.accept'))
      return side(
        event.payload.entries.flatMap(({ key, value }): Row[] =>
          key === 'headers' ? pairs(value.repr) : key === 'type' ? [] : [[key, value.repr]],
        ),
      )
  }
  return undefined
}

type Row = [string, string]

/** Rows under their names, which HTTP compares without case. */
function side(rows: Row[]): Side {
  const found: Side = new Map()
  const known = new Map<string, string>()
  for (const [name, value] of rows) {
    const what = known.get(name.toLowerCase()) ?? name
    known.set(name.toLowerCase(), what)
    found.set(what, [...(found.get(what) ?? []), value])
  }
  return found
}

/** `[(b'a', b'b'), …]` as pairs of name and repr of the value. */
function pairs(repr: string): Row[] {
  return [...repr.matchAll(/[([]b(['"])((?:\\.|(?!\1).)*)\1,\s*(b(['"])(?:\\.|(?!\4).)*\4)[)\]]/g)].map((m) => [m[2] ?? '', m[3] ?? ''])
}

function changes(before: Side, after: Side): Change[] {
  const names = new Map([...after.keys(), ...before.keys()].map((what) => [what.toLowerCase(), what]))
  return [...names.values()]
    .flatMap((what) => compared(what, valuesOf(before, what), valuesOf(after, what)))
    .sort((a, b) => Number(a.how === 'removed') - Number(b.how === 'removed'))
}

function valuesOf(one: Side, what: string): string[] {
  for (const [name, values] of one) if (name.toLowerCase() === what.toLowerCase()) return values
  return []
}

/** One value for one is a change; beyond that, each value that came or went is told by itself. */
function compared(what: string, before: string[], after: string[]): Change[] {
  const gone = without(before, after)
  const come = without(after, before)
  const [old, now] = [gone[0], come[0]]
  if (gone.length === 1 && come.length === 1 && old !== undefined && now !== undefined)
    return [{ what, how: 'changed', before: old, after: now }]
  return [
    ...come.map((value): Change => ({ what, how: 'added', after: value })),
    ...gone.map((value): Change => ({ what, how: 'removed', before: value })),
  ]
}

/** Those of the first that the second does not have as often. */
function without(first: string[], second: string[]): string[] {
  const left = [...second]
  return first.filter((value) => {
    const at = left.indexOf(value)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
