import { toHtml } from 'hast-util-to-html'
import type { Code, Html, Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { highlight } from '../code/highlight'
import { href } from '../site/href'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

const handlers: Options['handlers'] = {
  code: (_state, node: Code) => ({
    type: 'element',
    tagName: 'pre',
    properties: { className: ['code', 'plain'], role: 'group', tabIndex: 0, ariaLabel: 'Code' },
    children: [{ type: 'raw', value: `<code>${highlight(node.value, { language: node.lang ?? 'text' }).html}</code>` }],
  }),
}
const toHast = unified().use(remarkRehype, { handlers, allowDangerousHtml: true }).freeze()

/** Markdown from a data file as HTML. Anything in it that looks like HTML is shown as the text it is. */
export function markdownToHtml(text: string): string {
  return toHtml(toHast.runSync(safeTree(text)), { allowDangerousHtml: true })
}

/** The same for one sentence or a choice: no paragraph around it. */
export function inlineToHtml(text: string): string {
  const tree = safeTree(text)
  const only = tree.children.length === 1 ? tree.children[0] : undefined
  const inner: Root = only?.type === 'paragraph' ? { type: 'root', children: only.children } : tree
  return toHtml(toHast.runSync(inner), { allowDangerousHtml: true })
}

/** A text split after its first paragraph: that one without its paragraph, and the rest as it is. */
export function openingAndRest(text: string): { opening: string; rest: string } {
  const [first, ...others] = safeTree(text).children
  const html = (root: Root) => toHtml(toHast.runSync(root), { allowDangerousHtml: true })
  if (first?.type !== 'paragraph') return { opening: '', rest: markdownToHtml(text) }
  return { opening: html({ type: 'root', children: first.children }), rest: html({ type: 'root', children: others }) }
}

function safeTree(text: string): Root {
  const tree = parser.parse(text)
  visit(tree, (node: Nodes) => {
    if (node.type === 'html') Object.assign(node as Html, { type: 'text' })
    if (node.type === 'link') node.url = node.url.startsWith('/') ? href(node.url) : node.url
  })
  return tree
}
