import { z } from 'zod'

export const packNameSchema = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a pack’s name such as flask')

/** The packs that an order names. */
export const packNamesSchema = z.array(packNameSchema).max(10)

/** Packs in an author’s words: names with spaces between them. */
export const packWords = z.string().regex(/^[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*$/, 'names of packs such as flask, with a space between two')

/** The names in an author’s words. */
export const packsNamed = (words = ''): string[] => words.split(' ').filter(Boolean)

/** Those packs and every pack they need, each once, what is needed first. Throws a RangeError for a name that is none. */
export function withNeeds(packs: Readonly<Record<string, { needs: readonly string[] }>>, names: readonly string[]): string[] {
  const found = new Set<string>()
  const visit = (name: string) => {
    const pack = Object.hasOwn(packs, name) ? packs[name] : undefined
    if (!pack) throw new RangeError(`There is no pack ${name}; there are ${Object.keys(packs).sort().join(', ')}.`)
    pack.needs.forEach(visit)
    found.add(name)
  }
  names.forEach(visit)
  return [...found]
}
