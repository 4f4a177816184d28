import GithubSlugger, { slug } from 'github-slugger'
import type { Code, Heading, Paragraph, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { parseFenceMeta } from './fence'
import { isJsx, propsOf, setProp } from './jsx-nodes'
import { wordNamed } from './vocabulary'
import type { WordAnchor } from './words/word'

export type Section = { id: string; title: string; depth: 2 | 3 }

/** Something a link can lead to, and where it stands in the file. */
export type Anchor = { id: string; what: string; line: number; column: number; given: boolean }

export type Lesson = { tree: Root; sections: Section[]; anchors: Anchor[]; words: number; codeLines: number }

/** Puts a parsed body in order: components stand where they belong, everything linkable has its id, and the lesson is measured. */
export function lesson(tree: Root): Lesson {
  liftBlocks(tree)
  const slugger = new GithubSlugger()
  const sections: Section[] = []
  const anchors: Anchor[] = []
  let words = 0
  let codeLines = 0
  let diagrams = 0
  let lastSample = ''
  const anchor = (node: RootContent, what: string, given: string | undefined, made: string): string => {
    const id = given ?? slugger.slug(made)
    if (given) slugger.occurrences[given] = slugger.occurrences[given] ?? 0
    anchors.push({ id, what, given: given !== undefined, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 })
    return id
  }
  visit(tree, (node) => {
    if (node.type === 'heading') {
      const given = takeId(node)
      const title = textOf(node)
      const id = anchor(node, 'heading', given, slug(title))
      node.data = { ...node.data, hProperties: { id } }
      if (node.depth === 2 || node.depth === 3) sections.push({ id, title, depth: node.depth })
    } else if (node.type === 'code') {
      codeLines += node.lang === 'mermaid' ? 0 : node.value.split('\n').length
      const { attributes } = parseFenceMeta(node.meta)
      if (node.lang === 'mermaid') anchorFence(node, anchor(node, 'diagram', attributes.id, `diagram-${++diagrams}`))
      else if (attributes.id) anchor(node, 'code', attributes.id, '')
    } else if (node.type === 'text' || node.type === 'inlineCode') {
      words += node.value.split(/\s+/).filter(Boolean).length
    } else if (isJsx(node)) {
      const { props } = propsOf(node)
      const made = anchorOf(node.name ?? '', props)
      if (node.name === 'BreakIt' && !props.sample) setProp(node, 'sample', lastSample)
      if (!made || (made.given === undefined && made.made === undefined)) return
      const id = anchor(node as RootContent, made.what, made.given, made.made ?? '')
      if (made.title) sections.push({ id, title: made.title, depth: 2 })
      if (made.what === 'sample') lastSample = id
      if (made.what === 'sample' || made.what === 'source') setProp(node, 'id', id)
    }
  })
  return { tree, sections, anchors, words, codeLines }
}

/** The anchor of a component, where its props are those of its word. */
function anchorOf(name: string, props: Record<string, string | true>): WordAnchor | undefined {
  const word = wordNamed(name)
  const read = word?.anchor && word.props.safeParse(props)
  return read?.success ? word?.anchor?.(read.data) : undefined
}

/** A block component on a line of its own is read as a sentence by the parser when it opens and closes on that line: lift it out of its paragraph. */
function liftBlocks(tree: Root): void {
  visit(tree, 'paragraph', (paragraph: Paragraph, index, parent) => {
    if (!parent || index === undefined) return
    const inner = paragraph.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''))
    if (!inner.length || !inner.every((child) => isJsx(child) && wordNamed(child.name ?? '')?.where === 'block')) return
    const lifted = inner.map((child) => {
      const node = child as Extract<typeof child, { type: 'mdxJsxTextElement' }>
      const words = node.children.length ? [{ type: 'paragraph', children: node.children, position: node.position }] : []
      return { ...node, type: 'mdxJsxFlowElement', children: words } as RootContent
    })
    parent.children.splice(index, 1, ...lifted)
    return [SKIP, index]
  })
}

/** Takes `[#id]` off the end of a heading. */
function takeId(heading: Heading): string | undefined {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return undefined
  const match = /\s*\[#([a-z0-9-]+)\]\s*$/.exec(last.value)
  if (!match) return undefined
  last.value = last.value.slice(0, match.index)
  if (!last.value) heading.children.pop()
  return match[1]
}

function anchorFence(node: Code, id: string): void {
  node.data = { ...node.data, hProperties: { id } }
}
