/** Something about a question, or a `file` of a package, that does not travel; `at` says where in a file the question stands. */
export type Loss = { id: string; at?: string; what: string; of?: 'file' }

/** Why a question cannot be told in a format at all. */
export class Untold extends Error {
  override name = 'Untold'
}

/** Questions in a format; one that cannot be told in it is left out and named. */
export function written<Item extends { id: string }, T>(
  items: readonly Item[],
  losses: Loss[],
  write: (item: Item, lose: (what: string) => void) => T,
): T[] {
  return items.flatMap((item) => {
    try {
      return [write(item, (what) => losses.push({ id: item.id, what }))]
    } catch (error) {
      if (!(error instanceof Untold)) throw error
      losses.push({ id: item.id, what: `left out: ${error.message}` })
      return []
    }
  })
}

/** The losses as lines, the same loss of many questions once; questions go by their ids, or by what `nameOf` calls them. */
export function lossReport(losses: readonly Loss[], nameOf = (id: string): string => id): string {
  const questions = new Map<string, Set<string>>()
  for (const { id, at, what, of = 'question' } of losses) {
    const key = `${of}: ${what}`
    questions.set(key, (questions.get(key) ?? new Set()).add(at ? `${nameOf(id)} (${at})` : nameOf(id)))
  }
  return [...questions]
    .map(([key, ids]) => `${ids.size} ${ids.size === 1 ? key : key.replace(':', 's:')}\n  ${[...ids].join(', ')}`)
    .join('\n')
}
