import MiniSearch from 'minisearch'

/** Something that can be found: a section of a lesson, a word of the glossary, a case, a question. `parts` are its paragraphs. */
export type SearchDocument = {
  kind: 'lesson' | 'glossary' | 'case' | 'question'
  title: string
  where: string
  href: string
  parts: string[]
}

/** A document that was found, the paragraph of it that fits best, and the words of the text that were meant. */
export type Found = { document: SearchDocument; part: string; words: string[] }

/** Finds at most `limit` documents for what was typed, the best first; none for less than two letters. */
export type Find = (typed: string, limit?: number) => Found[]

const options = {
  fields: ['title', 'text'],
  searchOptions: {
    boost: { title: 3 },
    prefix: (term: string) => term.length > 1,
    fuzzy: (term: string) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false),
    weights: { prefix: 0.5, fuzzy: 0.2 },
  },
}

/** Makes documents findable, typing errors and beginnings of words included. Gives way to the page while it works. */
export async function searchIndex(documents: readonly SearchDocument[]): Promise<Find> {
  const index = new MiniSearch<{ id: number; title: string; text: string }>(options)
  await index.addAllAsync(
    documents.map(({ title, parts }, id) => ({ id, title, text: parts.join('\n') })),
    { chunkSize: 50 },
  )
  return (typed, limit = 12) => {
    if (typed.trim().length < 2) return []
    const all = index.search(typed, { combineWith: 'AND' })
    const found = all.length ? all : index.search(typed, { combineWith: 'OR' })
    return found.slice(0, limit).flatMap(({ id, terms }) => {
      const document = documents[id]
      return document ? [{ document, part: bestPart(document.parts, terms), words: terms }] : []
    })
  }
}

/** The paragraph that holds most of the words, the earliest of such. */
function bestPart(parts: readonly string[], words: readonly string[]): string {
  let best = { part: parts[0] ?? '', count: 0 }
  for (const part of parts) {
    const text = part.toLowerCase()
    const count = words.filter((word) => text.includes(word)).length
    if (count > best.count) best = { part, count }
  }
  return best.part
}
