/** A passage a reader selected: its words, the section it stands in and the version of the text. */
export type Passage = { passage: string; section?: string; version?: string }

/** What may be reported: running text of a lesson, not what is typed or answered there. */
const text = '.prose'
const elsewhere = '.quiz, .lab-host, .exercise, input, textarea'

/** The passage that is selected, and the part of the text (a child of the article) it ends in; undefined where nothing of the lesson's text is. */
export function selectedPassage(): { passage: Passage; range: Range; after: Element } | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !selection.rangeCount) return undefined
  const range = selection.getRangeAt(0)
  const passage = selection.toString().replace(/\s+/g, ' ').trim().slice(0, 300)
  const end = elementOf(range.endContainer)
  const article = elementOf(range.commonAncestorContainer)?.closest(text)
  if (passage.length < 2 || !article || !end || end.closest(elsewhere)) return undefined
  const after = end.closest(`${text} > *`)
  if (!after) return undefined
  const version = article.closest<HTMLElement>('[data-version]')?.dataset.version
  return { passage: { passage, section: sectionOf(article, range), version }, range, after }
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement)

/** The last heading above the beginning of the passage. */
function sectionOf(article: Element, range: Range): string | undefined {
  const above = [...article.querySelectorAll(':is(h2, h3)[id]')].filter((heading) => range.comparePoint(heading, 0) <= 0)
  return above.at(-1)?.id
}

/** The address of a passage: its section, and its first and last words for the browser to find and mark. */
export function passageAddress({ passage, section }: Passage): string {
  const words = passage.split(' ')
  const ends = words.length > 10 ? [words.slice(0, 5), words.slice(-4)] : [words]
  const text = ends.map((end) => encodeURIComponent(end.join(' ')).replaceAll('-', '%2D')).join(',')
  return `${location.origin}${location.pathname}#${section ?? ''}:~:text=${text}`
}
