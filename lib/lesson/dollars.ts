import type { Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Problem } from '../authoring/problem'

const formula = /(?:^|[^\\\w$])\$(?=[^\s$])[^$\n]*[^\s\\$]\$(?!\w)/

/** A pair of dollar signs is a formula only where no space stands inside it and no digit behind it: "$5 and $10" are prices. Where prices hide a formula, that is a problem. */
export function pricesAsText(tree: Root, source: string, file: string): Problem[] {
  const problems: Problem[] = []
  visit(tree, 'paragraph', (paragraph) => {
    let prices = false
    paragraph.children.forEach((node, index) => {
      if (node.type !== 'inlineMath') return
      const [from = 0, to = 0] = [node.position?.start.offset, node.position?.end.offset]
      const written = source.slice(from, to)
      if (written.startsWith('$$') || !(/^\$\s|\s\$$/.test(written) || /\d/.test(source[to] ?? ''))) return
      paragraph.children[index] = { type: 'text', value: written, position: node.position } satisfies Text
      prices = true
    })
    const left = paragraph.children.map((node) => (node.type === 'text' ? node.value : '\n')).join('')
    if (prices && formula.test(left))
      problems.push({
        file,
        line: paragraph.position?.start.line ?? 1,
        column: paragraph.position?.start.column ?? 1,
        place: '$',
        fact: 'Dollar signs of prices and of formulas stand in one paragraph.',
        remedy: 'Write \\$ for a dollar sign that is one.',
      })
  })
  return problems
}
