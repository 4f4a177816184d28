import type { Paragraph, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { isJsx } from '@/lib/lesson/jsx-nodes'

const noteLine = { characters: 30, height: 21 }
const textLine = { characters: 70, height: 30, gap: 22 }

/** Joins each margin note with the paragraph before it, and with as many after it as the note is tall, so that no note runs into what follows. */
export function joinMarginNotes(tree: Root): Root {
  const children: RootContent[] = []
  const rest = [...tree.children]
  for (let node = rest.shift(); node; node = rest.shift()) {
    const previous = children.at(-1)
    if (!isMargin(node) || previous?.type !== 'paragraph') {
      children.push(node)
      continue
    }
    const beside = [children.pop() as Paragraph]
    let room = noteHeight(node) - textHeight(beside[0] as Paragraph)
    while (room > 0 && rest[0]?.type === 'paragraph' && !(rest[1] && isMargin(rest[1]))) {
      const next = rest.shift() as Paragraph
      room -= textHeight(next)
      beside.push(next)
    }
    const [first, ...others] = beside
    children.push(noted([first as Paragraph, node, ...others], Math.min(beside.length, 5)))
  }
  return { ...tree, children }
}

const isMargin = (node: RootContent): boolean => isJsx(node) && node.name === 'Margin'
const noteHeight = (node: RootContent): number => (Math.ceil(textOf(node).length / noteLine.characters) + 2) * noteLine.height
const textHeight = (node: Paragraph): number => Math.ceil(textOf(node).length / textLine.characters) * textLine.height + textLine.gap

function noted(children: RootContent[], paragraphs: number): RootContent {
  return {
    type: 'blockquote',
    children: children as never,
    data: { hName: 'div', hProperties: { className: ['noted', `noted-${paragraphs}`] } },
  }
}
