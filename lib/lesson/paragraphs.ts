import type { Heading, Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { Lesson } from './lesson'

/** The paragraphs and rows under each heading of a lesson as a reader sees them; a part's paragraphs are those of its sections as well. */
export function paragraphs({ tree, sections }: Lesson): Map<string, string[]> {
  const found = new Map<string, string[]>(sections.map(({ id }) => [id, []]))
  let open: { id: string; depth: number }[] = []
  visit(tree, (node: Nodes) => {
    if (node.type === 'heading') {
      const { id } = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties ?? {}
      open = [...open.filter(({ depth }) => depth < (node as Heading).depth), { id: id ?? '', depth: node.depth }]
      return SKIP
    }
    if (node.type !== 'paragraph' && node.type !== 'tableRow') return
    const text = textOf(node).replace(/\s+/g, ' ')
    for (const { id } of open) found.get(id)?.push(text)
    return SKIP
  })
  return found
}
