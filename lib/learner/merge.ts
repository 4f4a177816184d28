import { type KeyKind, kindOfKey } from '../site/storage'
import { type Attempt, answerOf } from './records'

/** Everything a device keeps about its reader: records as text, by their keys. */
export type Records = ReadonlyMap<string, string>

type Fields = Record<string, unknown>

/** How two records of one kind become one. Each is commutative, associative and idempotent, so devices may be merged in any order, as often as one likes. */
const rules: Record<KeyKind, (a: Fields, b: Fields) => Fields> = {
  answer: (a, b) => ({ ...later(a, b), log: attempts(a, b) }),
  read: earlier,
  exercise: earlier,
  here: later,
  lab: later,
  final: (a, b) => ({ tries: distinct([...list(a.tries), ...list(b.tries)]) }),
}

/** What two devices know together. A record that is damaged on one of them does not count. */
export function merged(mine: Records, theirs: Records): Map<string, string> {
  const all = new Map<string, string>()
  for (const key of [...new Set([...mine.keys(), ...theirs.keys()])].sort()) {
    const [a, b] = [readable(key, mine.get(key)), readable(key, theirs.get(key))]
    const kind = kindOfKey(key)
    const one = kind && a && b ? rules[kind](a, b) : (a ?? b)
    if (kind && one) all.set(key, canonical(kind === 'answer' || kind === 'final' ? rules[kind](one, one) : one))
  }
  return all
}

/** The fields of a record that can be read as one of its kind; undefined where it is damaged or nothing of a reader's. */
export function readable(key: string, text: string | undefined): Fields | undefined {
  const kind = kindOfKey(key)
  if (!kind || text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (!value || typeof value !== 'object' || Array.isArray(value)) return undefined
    const fields = value as Fields
    if (isDeep(fields)) return undefined
    if (kind === 'answer') return answerOf(fields)
    if (kind === 'final') return Array.isArray(fields.tries) ? fields : undefined
    return typeof fields.at === 'number' ? fields : undefined
  } catch {
    return undefined
  }
}

const deepest = 100

/** Whether a value is nested deeper than any record of the site: what would walk it could break down. */
export function isDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length; depth++) {
    if (depth > deepest) return true
    level = level.flatMap((one) => (one && typeof one === 'object' ? Object.values(one) : []))
  }
  return false
}

const at = (fields: Fields): number => Number(fields.at) || 0

/** The later of two records; of two from the same moment, the one whose text comes later. */
function later(a: Fields, b: Fields): Fields {
  if (at(a) !== at(b)) return at(a) > at(b) ? a : b
  return canonical({ ...a, log: [] }) >= canonical({ ...b, log: [] }) ? a : b
}

function earlier(a: Fields, b: Fields): Fields {
  return later(a, b) === a ? b : a
}

const attempts = (a: Fields, b: Fields): Attempt[] =>
  (distinct([...list(a.log), ...list(b.log)]) as Attempt[]).sort((x, y) => x[0] - y[0] || Number(x[1]) - Number(y[1]))

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Each value once, in the order of their text. */
const distinct = (values: unknown[]): unknown[] => [...new Set(values.map(canonical))].sort().map((text) => JSON.parse(text))

/** JSON with keys in order, so that equal values have equal texts. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
