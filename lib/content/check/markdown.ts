import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { didYouMean } from '../../authoring/did-you-mean'
import { foreignMark, ourWordFor } from '../../lesson/foreign-words'
import { mathFault } from '../../lesson/formula'
import { calloutNames } from '../../lesson/house-words'
import { checkPicture } from '../../lesson/words/check-picture'
import type { Report } from '../../lesson/words/word'
import type { CheckContext } from './context'

/** Markdown that is drawn as it stands: pictures, formulas, and marks of other systems that would be shown to readers. */
export function checkMarkdown(node: Nodes, around: CheckContext, add: Report): void {
  if (node.type === 'image') {
    if (!node.alt?.trim()) add(node, 'picture', 'The picture has no description.', 'Say what it shows: ![what it shows](name.png).')
    checkPicture(node, 'picture', node.url, around, add)
  } else if (node.type === 'imageReference')
    add(node, 'picture', 'Pictures are named where they stand.', 'Write ![what it shows](name.png).')
  else if (node.type === 'math' || node.type === 'inlineMath') {
    const fault = mathFault(node.value)
    if (fault) add(node, 'formula', fault, 'It is written as for KaTeX; \\$ is a dollar sign.')
  } else if (node.type === 'containerDirective') {
    const ours = ourWordFor(node.name)
    add(
      node,
      `:::${node.name}`,
      `":::${node.name}" is no block of this site.`,
      ours
        ? `:::${node.name} of other systems is ${ours} here.`
        : `Callouts are ${calloutNames.map((name) => `:::${name}`).join(', ')}; other blocks are words of the vocabulary (see /authors).${didYouMean(node.name, calloutNames)}`,
    )
  } else if (node.type === 'paragraph') {
    const first = node.children[0]
    const text = first?.type === 'text' ? first.value : ''
    const alert = /^\[!(\w+)\]/.exec(text)?.[1]
    const mark = foreignMark(text)
    if (alert)
      add(
        node,
        `[!${alert}]`,
        `"[!${alert}]" is no callout of this site.`,
        `Write ${calloutNames.map((name) => `[!${name.toUpperCase()}]`).join(', ')}, first in a quote: > [!NOTE].${didYouMean(alert, calloutNames)}`,
      )
    else if (mark) add(node, 'mark', `${mark.what} is shown as it stands.`, `Here, ${mark.remedy}.`)
    else if (/^:::/.test(text))
      add(node, ':::', 'This ":::" opens or closes nothing.', 'A block begins with :::note and ends with ::: on a line of its own.')
  }
}

/** Footnotes that are named and not written, or written and not named. */
export function checkFootnotes(tree: Root, add: Report): void {
  const used = new Set<string>()
  const written = new Map<string, Nodes>()
  visit(tree, (node: Nodes) => {
    if (node.type === 'footnoteReference') used.add(node.identifier)
    else if (node.type === 'footnoteDefinition') {
      if (written.has(node.identifier))
        add(node, `[^${node.identifier}]`, `The footnote "${node.identifier}" is written twice.`, 'Remove one of the two.')
      written.set(node.identifier, node)
    } else if (node.type === 'text') {
      const dead = /\[\^([^\]\s]+)\]/.exec(node.value)?.[1]
      if (dead) add(node, `[^${dead}]`, `No footnote "${dead}" is written.`, `Write it below: [^${dead}]: words.`)
    }
  })
  for (const [name, node] of written)
    if (!used.has(name)) add(node, `[^${name}]`, `Nothing names the footnote "${name}".`, `Put [^${name}] where it belongs, or remove it.`)
}
