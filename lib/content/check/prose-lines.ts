import type { Nodes, Paragraph } from 'mdast'
import { isJsx, propsOf } from '../../lesson/jsx-nodes'
import type { Lesson } from '../../lesson/lesson'
import { hasLines, linesNamed } from '../../lesson/lines-named'
import type { Report } from '../../lesson/words/word'
import { packSource } from '../../runtime/packs/pack-source'
import type { CheckContext } from './context'

/** Every "line 7" of a text: does some code nearby have that line, and does anything stand there? Nearby is what the same paragraph names, the sample above with the fences after it, and the code right below. */
export function checkProseLines({ tree }: Lesson, { samples }: Pick<CheckContext, 'samples'>, add: Report): void {
  const anchored = new Map<string, string>()
  let above: string[] = []
  const look = (node: Nodes, next: Nodes | undefined): void => {
    if (node.type === 'paragraph') {
      checkParagraph(node, next ? codeOf(next, samples) : [])
      return
    }
    const shown = codeOf(node, samples)
    if (isJsx(node) && node.name === 'Sample') anchored.set(String(propsOf(node).props.id), shown[0] ?? '')
    if (shown.length) above = node.type === 'code' ? [...above, ...shown] : shown
    const before = above
    const broken = isJsx(node) && node.name === 'BreakIt' ? anchored.get(String(propsOf(node).props.sample)) : undefined
    if (broken !== undefined) above = [broken]
    if ('children' in node) node.children.forEach((child, i) => void look(child, node.children[i + 1] ?? next))
    if (broken !== undefined) above = before
  }
  const checkParagraph = (node: Paragraph, below: string[]): void => {
    const texts = [...samplesNamed(node, samples), ...above, ...below]
    if (texts.length)
      for (const { value, numbers } of linesOf(node))
        if (!texts.some((text) => hasLines(text, numbers)))
          add(
            node,
            'line',
            `The text says "${value}", and the code it is about has nothing there.`,
            'Count again: the code has changed, or the line is blank.',
          )
  }
  look(tree, undefined)
}

/** The lines that a paragraph names, without its links: they lead to the lines of other files. */
function linesOf(node: Nodes): { value: string; numbers: number[] }[] {
  if (node.type === 'link') return []
  if (node.type === 'text') return linesNamed(node.value)
  return 'children' in node ? node.children.flatMap(linesOf) : []
}

/** The samples that a paragraph names as code: by file, or as a module. */
function samplesNamed(node: Nodes, samples: ReadonlyMap<string, string>): string[] {
  if (node.type === 'inlineCode')
    return [...samples].flatMap(([file, text]) => {
      const name = file.split('/').at(-1) ?? ''
      return [file, name, name.replace(/\.py$/, '')].includes(node.value) ? [text] : []
    })
  return 'children' in node ? node.children.flatMap((child) => samplesNamed(child, samples)) : []
}

/** The code that a node shows: a sample, both sides, or the source in a fence. */
function codeOf(node: Nodes, samples: ReadonlyMap<string, string>): string[] {
  if (node.type === 'code') return ['text', 'http', 'mermaid'].includes(node.lang ?? '') ? [] : [node.value]
  if (!isJsx(node)) return []
  if (node.name === 'SideBySide') return node.children.flatMap((child) => codeOf(child, samples))
  const name = String(propsOf(node).props.file)
  const file = node.name === 'Source' ? packSource(name)?.lines.join('\n') : samples.get(name)
  return file === undefined ? [] : [file]
}
