import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { markdownParser } from '../formats/markup'

const withHtml = unified().use(remarkRehype, { allowDangerousHtml: true }).freeze()

/** Markdown in which HTML means what it means elsewhere: its words outside code, and, where there is HTML or a picture so that the text cannot stay as it is, its tree. */
export function readMarkedUp(markdown: string): { prose: string; tree?: Root } {
  const parsed = markdownParser.parse(markdown)
  let mixed = false
  let prose = ''
  visit(parsed, (node) => {
    if (node.type === 'text' && node.position) prose += `${markdown.slice(node.position.start.offset, node.position.end.offset)}\n`
    if (node.type === 'image' || node.type === 'imageReference' || (node.type === 'html' && isMarkup(node.value))) mixed = true
  })
  if (!mixed) return { prose }
  const html = toHtml(withHtml.runSync(parsed), { allowDangerousHtml: true })
  return { prose, tree: fromHtml(tagsOnly(html), { fragment: true }) }
}

const known = new Set(
  (
    'a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col colgroup ' +
    'data dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 head header hr ' +
    'html i iframe img input ins kbd label legend li link main map mark menu meta nav noscript object ol optgroup option output p param picture ' +
    'pre progress q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td template ' +
    'textarea tfoot th thead time title tr track tt u ul var video wbr math mi mn mo ms mtext mrow mfrac msup msub msubsup msqrt mroot mtable ' +
    'mtr mtd mfenced mover munder munderover mspace mstyle semantics annotation'
  ).split(' '),
)

/** HTML in which what only looks like a tag, as in `List<int>`, is text. */
export const tagsOnly = (html: string): string =>
  html.replace(/<(?=\/?([a-z][\w:-]*))/gi, (sign, name: string) => (known.has(name.toLowerCase().replace(/^\w+:/, '')) ? sign : '&lt;'))

/** Whether a text holds a tag, a comment or an entity of HTML. */
export const isMarkup = (text: string): boolean =>
  /<!--|<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]+|#\d+);/i.test(tagsOnly(text).replaceAll('&lt;', ''))
