import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { toText } from 'hast-util-to-text'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { href } from '../../site/href'
import { site } from '../../site/site'

/** Reads Markdown as GitHub writes it; HTML in it stays HTML. */
export const markdownParser = unified().use(remarkParse).use(remarkGfm).freeze()
const toHast = unified().use(remarkRehype).freeze()
const toMdast = unified().use(rehypeRemark).freeze()
const writer = unified().use(remarkGfm).use(remarkStringify, { fences: true, bullet: '-', emphasis: '_' }).freeze()

const kept = new Map<string, HastRoot>()

/** Markdown as a tree of HTML for other systems: HTML in it is text, links lead to the site, a lone paragraph has no element around it. */
export function hastOf(markdown: string): HastRoot {
  const known = kept.get(markdown)
  if (known) return known
  const tree = markdownParser.parse(markdown)
  visit(tree, (node) => {
    if (node.type === 'html') Object.assign(node, { type: 'text' })
    if ((node.type === 'link' || node.type === 'image') && node.url.startsWith('/')) node.url = `${site.origin}${href(node.url)}`
  })
  const root = toHast.runSync(tree) as HastRoot
  const blocks = root.children.filter((child) => child.type === 'element')
  const [only] = blocks
  const made: HastRoot = blocks.length === 1 && only?.tagName === 'p' ? { type: 'root', children: only.children } : root
  kept.set(markdown, made)
  return made
}

/** The same as a string. */
export const htmlOf = (markdown: string): string => toHtml(hastOf(markdown))

/** A Markdown text in which what looks like HTML is marked as text, for readers to whom it would be HTML. */
export function withoutTags(markdown: string): string {
  const at: number[] = []
  visit(markdownParser.parse(markdown), 'html', ({ value, position }) => {
    for (const { index } of value.matchAll(/</g)) at.push((position?.start.offset ?? 0) + index)
  })
  return at.reduceRight((text, index) => `${text.slice(0, index)}\\${text.slice(index)}`, markdown)
}

/** The words of a Markdown text on one line, no longer than `limit`. */
export function wordsOf(markdown: string, limit = Number.POSITIVE_INFINITY): string {
  const [first = ''] = markdown.split(/\n{2,}/)
  const words = toText(hastOf(first)).replace(/\s+/g, ' ').trim()
  return words.length > limit ? `${words.slice(0, limit - 1).trimEnd()}…` : words
}

/** A Markdown text as lines of plain words, all of it; code keeps its indentation. */
export const plainLines = (markdown: string): string[] =>
  toText(hastOf(markdown))
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean)

/** A tree of HTML as Markdown. What Markdown has no mark for keeps its words. */
export function markdownOf(tree: HastNodes): string {
  const root: HastRoot = structuredClone(tree.type === 'root' ? tree : { type: 'root', children: [tree as Element] })
  // A space at the edge of code is part of it; without a guard the one beside it goes with it.
  visit(root, 'element', ({ tagName, children }) => {
    const [only] = children
    if (tagName === 'code' && children.length === 1 && only?.type === 'text' && !only.value.includes('\n'))
      only.value = only.value.replace(/^ +| +$/g, (spaces) => guard.repeat(spaces.length))
  })
  return writer.stringify(toMdast.runSync(root)).trim().replaceAll(guard, ' ')
}

/** Stands for a space where spaces are folded. */
const guard = '\uE000'

/** HTML of another system as Markdown. */
export const markdownOfHtml = (html: string): string => markdownOf(fromHtml(html, { fragment: true }))

/** Plain text as Markdown that shows it as it stands. */
export const markdownOfPlain = (text: string): string => markdownOf({ type: 'root', children: [{ type: 'text', value: text }] })

/** Whether two Markdown texts read alike. */
export const readAlike = (a: string, b: string): boolean => canonical(a) === canonical(b)

const canonical = (markdown: string): string => htmlOf(markdown).replace(/\s+/g, ' ').trim()
