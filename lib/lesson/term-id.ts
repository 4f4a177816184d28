import { visit } from 'unist-util-visit'
import { type JsxNode, propsOf } from './jsx-nodes'

/** The id a `<Term>` refers to: its `id`, or its own words. */
export function termId(node: JsxNode): string {
  const { id } = propsOf(node).props
  if (typeof id === 'string') return id
  let words = ''
  visit(node, (child) => {
    if (child.type === 'text' || child.type === 'inlineCode') words += child.value
  })
  return words
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-')
}
