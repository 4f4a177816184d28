import type { Code } from 'mdast'
import { didYouMean } from '../../authoring/did-you-mean'
import { checkDiagram } from '../../lesson/diagram/mermaid'
import { fenceLanguages, parseFenceMeta } from '../../lesson/fence'
import { lineNumbers } from '../../lesson/line-numbers'
import type { Report } from '../../lesson/words/word'

const fenceAttributes = { mermaid: ['alt', 'caption', 'id'], code: ['title', 'id', 'caption', 'run'] }

/** One fence: a language, marks and words that mean something, and for a diagram a description and a drawing. */
export function checkFence(node: Code, add: Report): void {
  const language = node.lang ?? ''
  const place = `\`\`\`${language}`
  if (!(fenceLanguages as readonly string[]).includes(language)) {
    const fact = language ? `Fences in "${language}" are not highlighted here.` : 'The fence names no language.'
    add(node, place, fact, `Use one of ${fenceLanguages.join(', ')}.${didYouMean(language, fenceLanguages)}`)
    return
  }
  const { attributes, unknown, highlight } = parseFenceMeta(node.meta)
  const allowed = language === 'mermaid' ? fenceAttributes.mermaid : fenceAttributes.code
  for (const word of [...unknown, ...Object.keys(attributes).filter((key) => !allowed.includes(key))])
    add(
      node,
      place,
      `"${word}" means nothing on the first line of a fence.`,
      `Allowed are ${allowed.map((a) => `${a}="…"`).join(', ')}${language === 'mermaid' ? '' : ' and {line numbers}'}.${didYouMean(word.replace(/=.*/, ''), allowed)}`,
    )
  const lines = node.value.split('\n').length
  if (highlight && !lineNumbers(highlight).every((n) => n >= 1 && n <= lines))
    add(node, place, `Expected line numbers from 1 to ${lines} in {…}, found ${highlight}.`)
  if (attributes.id && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(attributes.id))
    add(node, place, `"${attributes.id}" is no anchor.`, 'Use lower-case words joined by hyphens.')
  if (language !== 'mermaid') return
  if (!attributes.alt?.trim())
    add(node, place, 'The diagram has no description.', 'Say in sentences what it shows, on the fence line: alt="…".')
  for (const { line, fact, remedy } of checkDiagram(node.value)) add(node, place, fact, remedy, (node.position?.start.line ?? 0) + line)
}
