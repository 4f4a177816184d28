import { idOf } from '../../quiz/kinds/parts'
import type { ImportedEntry } from './imported'

/** Entries each with an id of its own: one that another has already gets a number; `named` hears of it. */
export function withOwnIds(entries: readonly ImportedEntry[], named: (id: string, what: string) => void): ImportedEntry[] {
  const taken = new Set<string>()
  return entries.map((entry) => {
    const id = idOf(entry.id, entry.q)
    let own = id
    for (let n = 2; taken.has(own); n++) own = `${id}-${n}`
    taken.add(own)
    if (own === id) return entry
    named(entry.id ?? entry.q, `another question has its ${entry.id ? 'id' : 'wording'}; its id is now ${own}`)
    return { ...entry, id: own }
  })
}
