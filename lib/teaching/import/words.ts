import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'
import { SKIP, visit } from 'unist-util-visit'
import { site } from '../../site/site'
import { markdownOf } from '../formats/markup'
import type { Lose } from './imported'
import { blocksOfLines } from './lines'
import { isMarkup, readMarkedUp, tagsOnly } from './marked-up'
import { formulaInWords, raised } from './notation'

/** Text of another system: how its marks are meant, and what they are on. */
export type ForeignText = { format: 'html' | 'plain' | 'auto' | 'markdown'; text: string }

/** Stands for a gap to be filled in, in texts on their way to Markdown. */
export const gapMark = '\uE001'

/** A text of another system as Markdown. What Markdown cannot show is named: how many of it, and in which text (`where`: the question, choice 2). */
export function foreignMarkdown({ format, text }: ForeignText, where: string, lose: Lose): string {
  const bare = text.replace(/\u00A0/g, ' ').replace(/^\s*\n|\s+$/g, '')
  if (format === 'markdown') {
    const { prose, tree } = readMarkedUp(bare)
    if (tree) return foreignTreeMarkdown(tree, where, lose, prose)
    nameFormulas(prose, where, lose)
    return finished(bare)
  }
  if (format === 'html' || (format === 'auto' && isMarkup(bare))) {
    const breaks = format === 'auto' && !/<(p|div|pre|ul|ol|table|br)\b/i.test(bare)
    const html = breaks ? bare.replace(/\n( *)/g, (_, margin: string) => `<br>${'&nbsp;'.repeat(margin.length)}`) : text
    return foreignTreeMarkdown(fromHtml(tagsOnly(html), { fragment: true }), where, lose)
  }
  nameFormulas(bare, where, lose)
  return finished(markdownOf({ type: 'root', children: blocksOfLines(bare) }))
}

/** The same for a tree of HTML; `said` are its words as they were typed, where that was not HTML. */
export function foreignTreeMarkdown(tree: Root, where: string, lose: Lose, said?: string): string {
  const lost = new Map<string, string[]>()
  const count = (what: string, which = '') => lost.set(what, [...(lost.get(what) ?? []), which])
  const root = structuredClone(tree)
  const prose: string[] = []
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'text') {
      if (!(parent.type === 'element' && parent.tagName === 'code')) prose.push(node.value)
      node.value = node.value.replace(/\u00A0/g, keptSpace)
    }
    if (node.type === 'comment' || node.type === 'doctype') {
      if (node.type === 'comment' && node.value.trim()) count('comment')
      parent.children.splice(index, 1)
      return index
    }
    if (node.type !== 'element') return
    const instead = replaced(node, count, parent.type === 'element' && parent.tagName === 'pre')
    if (instead === undefined) return
    const nodes = typeof instead === 'string' ? (instead ? [{ type: 'text' as const, value: instead }] : []) : [instead]
    parent.children.splice(index, 1, ...(nodes as RootContent[]))
    return [SKIP, index + nodes.length]
  })
  withProgramLines(root, () => count('indented line'))
  visit(root, 'text', (node) => {
    node.value = node.value.replaceAll(keptSpace, ' ')
  })
  for (const [what, which] of lost) {
    const named = [...new Set(which.filter(Boolean))]
    lose(`${which.length} ${what}${which.length > 1 ? 's' : ''} in ${where}${named.length ? `: ${named.join(', ')}` : ''}`)
  }
  nameFormulas(said ?? prose.join(''), where, lose)
  return finished(markdownOf(root))
}

/** A space that does not break, until program lines are found. */
const keptSpace = '\uE002'

const dropped = /^(script|style|link|meta|stylesheet|head|title)$/
const media = /^(audio|video|object|embed|iframe|svg|canvas|source|track|media)$/

/** What stands instead of an element that Markdown has no mark for; undefined where it may stay. */
function replaced(node: Element, count: (what: string, which?: string) => void, inBlock: boolean): string | ElementContent | undefined {
  const { tagName, properties } = node
  if (tagName === 'img' && !String(properties.src ?? '').startsWith(site.origin)) {
    const name = nameOfFile(properties.src)
    count('picture', name)
    return ` (picture: ${String(properties.alt ?? '').trim() || name || 'without a name'}) `
  }
  if (tagName === 'math') {
    count('formula written out as text')
    return formulaInWords(node)
  }
  if (tagName === 'sup' || tagName === 'sub') {
    const marked = raised(toText(node).trim(), tagName)
    if (marked.length > 1 && /^[\^_]\(/.test(marked)) count(`${tagName === 'sup' ? 'superscript' : 'subscript'}, written as text`, marked)
    return marked
  }
  if (media.test(tagName)) {
    const name = nameOfFile(properties.src ?? properties.data)
    count('media file', name || tagName)
    return `(${tagName}${name && `: ${name}`})`
  }
  if (/^(input|select|textarea|button)$/.test(tagName)) {
    count('form field', tagName)
    return ''
  }
  if (tagName === 'u' || tagName === 'ins') count('underlining', toText(node).trim().slice(0, 40))
  if (dropped.test(tagName)) return ''
  if (tagName === 'code' && !inBlock && isSeveralLines(node))
    return { type: 'element', tagName: 'pre', properties: {}, children: [{ ...node, children: [{ type: 'text', value: linesOf(node) }] }] }
  return undefined
}

const nameOfFile = (source: unknown): string => {
  const text = String(source ?? '')
  if (text.startsWith('data:')) return ''
  return text.replace(/^(@@PLUGINFILE@@|\$IMS-CC-FILEBASE\$|%24IMS-CC-FILEBASE%24)\/?/, '').replace(/\?.*$/, '')
}

const isSeveralLines = (node: Element): boolean => /\n\s*\S/.test(linesOf(node).trim())
const linesOf = ({ children }: Element): string =>
  children
    .map((child) =>
      child.type === 'text'
        ? child.value.replaceAll(keptSpace, ' ')
        : child.type !== 'element'
          ? ''
          : child.tagName === 'br'
            ? '\n'
            : linesOf(child),
    )
    .join('')
    .replace(/\u00A0/g, ' ')

/** Lines parted by `<br>` that are indented are a program; where marks of other kinds stand among them, the indentation is named as lost. */
function withProgramLines(root: Root, lost: () => void): void {
  visit(root, (node, index, parent) => {
    if (node.type !== 'root' && node.type !== 'element') return
    if (node.type === 'element' && node.tagName === 'pre') return SKIP
    const inner = { type: 'element', tagName: 'p', properties: {}, children: node.children } as Element
    if (!node.children.some((child) => child.type === 'element' && child.tagName === 'br')) return
    const text = linesOf({
      ...inner,
      children: inner.children.map((child) =>
        child.type === 'text' ? { ...child, value: child.value.replace(/\s*\n\s*/g, ' ').replace(/^ (?=\S)/, '') } : child,
      ),
    })
    if (!/\n {2,}\S/.test(text)) return
    if (inner.children.some((child) => child.type === 'element' && !/^(br|span|code|tt|font)$/.test(child.tagName))) return lost()
    const blocks = blocksOfLines(text)
    if (node.type === 'root' || !/^(p|div|span)$/.test(node.tagName)) node.children = blocks
    else if (parent && index !== undefined) {
      parent.children.splice(index, 1, ...blocks)
      return [SKIP, index + blocks.length]
    }
    return SKIP
  })
}

const finished = (markdown: string): string => markdown.replaceAll(gapMark, '_____').trim()

/** Formulas in TeX stay as they are typed, and are named. */
function nameFormulas(text: string, where: string, lose: Lose): void {
  const found = text.match(/\$\$[^$]+\$\$|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]|\$(?=\S)(?=[^$\n]*[\\^_{])[^$\n]*[^\s$]\$/g) ?? []
  if (found.length) lose(`${found.length} formula${found.length > 1 ? 's' : ''} in ${where}: the site shows the TeX as it is typed`)
}
