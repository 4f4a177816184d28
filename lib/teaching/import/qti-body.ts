import { fromHtml } from 'hast-util-from-html'
import type { Element, ElementContent } from 'xast'
import { all, below, hastOfXml, isNamed, textOf, xmlOf } from '../formats/xml'
import type { Lose } from './imported'
import { foreignMarkdown, foreignTreeMarkdown, gapMark } from './words'

/** The question that a body asks: its gap shown, what only the scorer reads named and left out, feedback in it (`blocks`) set apart. */
export function qtiBody(body: Element, interaction: Element, lose: Lose): { q: string; blocks: Element[] } {
  const ofChoices = new Set(
    ['simpleChoice', 'inlineChoice', 'simpleAssociableChoice'].flatMap((name) => all(interaction, name)).flatMap(feedbackIn),
  )
  const blocks = feedbackIn(body).filter((one) => !ofChoices.has(one))
  const hidden = all(body, 'rubricBlock').filter(({ attributes }) => !/\bcandidate\b/.test(attributes.view ?? 'candidate'))
  if (hidden.length)
    lose(`what its rubric tells the ${[...new Set(hidden.map(({ attributes }) => attributes.view))].join(', ')}, not the candidate`)
  for (const hint of all(body, 'endAttemptInteraction')) lose(`a hint: ${hint.attributes.title ?? textOf(hint)}`)
  for (const info of all(body, 'infoControl')) lose(`a hint: ${textOf(info).trim()}`)
  const without = new Set<Element>([...blocks, ...hidden, ...all(body, 'endAttemptInteraction'), ...all(body, 'infoControl')])
  const isGap = isNamed(interaction, 'textEntryInteraction') || isNamed(interaction, 'inlineChoiceInteraction')
  const [prompt] = below(interaction, 'prompt')
  const instead: ElementContent[] = isGap
    ? standsInText(body, interaction)
      ? [{ type: 'text', value: gapMark }]
      : []
    : [paragraph(prompt && swapped(prompt, without, interaction, []))]
  return { q: qtiWords(swapped(body, without, interaction, instead).children, 'the question', lose), blocks }
}

/** Feedback that stands in a text. */
export const feedbackIn = (element: Element): Element[] => inTexts.flatMap((name) => all(element, name))
const inTexts = ['feedbackInline', 'feedbackBlock']

/** A prompt as a block of its own. */
function paragraph(prompt: Element | undefined): Element {
  const html = escapedHtml(prompt?.children ?? [])
  const children = html === undefined ? ((prompt?.children ?? []) as ElementContent[]) : xmlOf(fromHtml(html, { fragment: true }))
  return { type: 'element', name: 'div', attributes: {}, children }
}

function swapped(element: Element, without: ReadonlySet<Element>, interaction: Element, instead: ElementContent[]): Element {
  return {
    ...element,
    children: element.children.flatMap((child) =>
      child === interaction
        ? instead
        : child.type !== 'element'
          ? child
          : without.has(child)
            ? []
            : swapped(child, without, interaction, instead),
    ),
  }
}

/** Whether words stand beside an interaction, in its own paragraph. */
function standsInText(body: Element, interaction: Element): boolean {
  const holder = [body, ...descendants(body)].find(({ children }) => children.some((child) => child === interaction))
  return holder !== undefined && holder !== body && textOf(holder).trim() !== textOf(interaction).trim()
}

const descendants = (element: Element): Element[] =>
  element.children.flatMap((child) => (child.type === 'element' ? [child, ...descendants(child)] : []))

/** XML of an item as Markdown, without the feedback that stands in it. */
export function qtiWords(nodes: Element['children'], where: string, lose: Lose): string {
  const shown = nodes.filter((node) => !(node.type === 'element' && inTexts.some((name) => isNamed(node, name))))
  const html = escapedHtml(shown)
  if (html === undefined) return foreignTreeMarkdown(hastOfXml(shown, inTexts), where, lose)
  return foreignMarkdown({ format: 'html', text: html }, where, lose)
}

/** The HTML that stands as mere text in its element, escaped once or twice, as some systems write it; undefined where there is none. */
function escapedHtml(nodes: Element['children']): string | undefined {
  if (nodes.some(({ type }) => type === 'element')) return undefined
  const text = nodes.map((node) => (node.type === 'text' || node.type === 'cdata' ? node.value : '')).join('')
  const once = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return isWholeMarkup(text) ? text : isWholeMarkup(once) ? once : undefined
}

/** Whether a text begins with a tag that ends it, or has closed ones all through. */
const isWholeMarkup = (text: string): boolean =>
  /^\s*<(p|div|span|pre|ul|ol|table|h[1-6]|strong|em|b|i|code)\b[^<>]*>[\s\S]*<\/\1>\s*$/i.test(text) ||
  /<br\s*\/?>|<(p|div|pre)\b[^<>]*>[\s\S]*<\/\1>/i.test(text)
