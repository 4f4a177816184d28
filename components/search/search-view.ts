import type { Found } from '@/lib/site/search-index'

/** A result: where it leads, what it is called, where it stands, and the words around what was meant. */
export function resultView({ document: found, part, words }: Found): HTMLLIElement {
  const row = document.createElement('li')
  const link = Object.assign(document.createElement('a'), { href: found.href })
  const title = document.createElement('b')
  title.append(...marked(found.title, words))
  const where = Object.assign(document.createElement('small'), { textContent: found.where })
  link.append(title, where)
  if (part && part !== found.title) {
    const excerpt = document.createElement('span')
    excerpt.append(...marked(around(part, words), words))
    link.append(excerpt)
  }
  row.append(link)
  return row
}

/** As much of a paragraph as two lines hold, around the first of the words. */
function around(text: string, words: readonly string[]): string {
  const at = Math.max(0, text.search(pattern(words)))
  const from = at > 70 ? text.lastIndexOf(' ', at - 50) + 1 : 0
  const cut = text.slice(from, from + 190)
  return `${from ? '… ' : ''}${cut.length < text.length - from ? `${cut.slice(0, cut.lastIndexOf(' '))} …` : cut}`
}

const pattern = (words: readonly string[]) =>
  words.length ? new RegExp(`(${words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|')})`, 'iu') : /(?!)/

/** A text with the words in it marked. */
function marked(text: string, words: readonly string[]): (string | HTMLElement)[] {
  return text
    .split(new RegExp(pattern(words), 'giu'))
    .map((piece, place) => (place % 2 ? Object.assign(document.createElement('mark'), { textContent: piece }) : piece))
}
