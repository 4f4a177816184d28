import type { PlacedCase } from './case'
import { cellsOf, columnsOf, speaksOf } from './matrix'
import type { Recording } from './recording'
import { shapes } from './verdict'

/** Servers that did the same with a case, by name and version, and what that was. */
export type SameVerdict = { servers: string[]; word: string; how: string }

/** What the newest versions did with a case, those that did the same together. */
export function verdictsInWords(one: PlacedCase, recordings: Recording[]): SameVerdict[] {
  const said = new Map<string, SameVerdict>()
  for (const { column, seen } of cellsOf(one, columnsOf(recordings, speaksOf(one)))) {
    const [newest] = seen
    if (!newest) continue
    const { shape, word, more } = newest.verdict
    const how = [...(shape === 'whole' ? [] : [shapes[shape]]), ...more].join(', ')
    const key = `${word}|${how}`
    const there = said.get(key) ?? { servers: [], word, how }
    said.set(key, { ...there, servers: [...there.servers, `${column.title.replace(', ', ' with ')} ${newest.recording.version}`] })
  }
  return [...said.values()]
}
