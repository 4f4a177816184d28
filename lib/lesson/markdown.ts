import { toHtml } from 'hast-util-to-html'
import type { Code, Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { href } from '../site/href'
import { highlight } from './code/highlight'
import { inlineCode } from './inline-code'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

const handlers: Options['handlers'] = {
  inlineCode,
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
  return htmlOf(safeTree(text).children)
}

/** The same for one sentence or a choice: no paragraph around it. */
export function inlineToHtml(text: string): string {
  const { opening, rest } = openingAndRest(text)
  return opening + rest
}

/** A text split after its first paragraph: that one without its paragraph, and the rest as it is. */
export function openingAndRest(text: string): { opening: string; rest: string } {
  const [first, ...others] = safeTree(text).children
  if (first?.type !== 'paragraph') return { opening: '', rest: first ? htmlOf([first, ...others]) : '' }
  return { opening: htmlOf([first]).replace(/^<p>|<\/p>$/g, ''), rest: htmlOf(others) }
}

/** Every link of a Markdown text. */
export function linksOf(text: string): string[] {
  const urls: string[] = []
  visit(parser.parse(text), 'link', (node) => {
    urls.push(node.url)
  })
  return urls
}

function htmlOf(children: RootContent[]): string {
  return toHtml(toHast.runSync({ type: 'root', children }), { allowDangerousHtml: true })
}

/** Raw HTML becomes text, links of the site work under its prefix, and a link that is neither web nor site is only its words. */
function safeTree(text: string): Root {
  const tree = parser.parse(text)
  visit(tree, (node: Nodes) => {
    if (node.type === 'html') Object.assign(node, { type: 'text' })
    if (node.type !== 'link') return
    if (node.url.startsWith('/')) node.url = href(node.url)
    else if (!/^(https:|#)/.test(node.url)) node.url = '#'
  })
  return tree
}
