import type { Heading, Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { isJsx, propsOf } from '../lesson/jsx-nodes'
import { casePath } from '../servers/matrix'
import { href } from '../site/href'
import type { SearchDocument } from '../site/search-index'
import { type Content, type Guide, type Phase, phasePath, questionAnchor } from './model'
import { casesOf } from './read-servers'

/** Everything that can be found on the site: lessons by their headings, questions, words and cases. */
export function searchDocuments({ guides, glossary, servers }: Content): SearchDocument[] {
  return [
    ...guides.flatMap((guide) => guide.phases.flatMap((phase) => [...sectionDocuments(guide, phase), ...questionDocuments(guide, phase)])),
    ...glossary.map(
      ({ id, term, definition }): SearchDocument => ({
        kind: 'glossary',
        title: plain(term),
        where: 'Glossary',
        href: href(`/glossary#${id}`),
        parts: [plain(definition)],
      }),
    ),
    ...casesOf(servers).map(
      (one): SearchDocument => ({
        kind: 'case',
        title: one.title,
        where: 'What real servers do',
        href: href(casePath(one)),
        parts: [plain(one.says)],
      }),
    ),
  ]
}

/** The text of a node as a page shows it: an actor that is drawn is named. */
function shownText(node: Nodes): string {
  if (isJsx(node) && !node.children.length) return node.name === 'Entity' ? String(propsOf(node).props.is) : ''
  return 'children' in node ? node.children.map(shownText).join('') : textOf(node)
}

/** A document for each heading of a lesson, with the paragraphs under it; what stands before the first is found under the lesson’s title. */
function sectionDocuments(guide: Guide, phase: Phase): SearchDocument[] {
  const page = href(phasePath(phase))
  const where = `${guide.title}, phase ${phase.number}`
  let open: SearchDocument = { kind: 'lesson', title: phase.title, where, href: page, parts: [plain(phase.summary)] }
  const found = [open]
  visit(phase.lesson.tree, (node: Nodes) => {
    if (node.type === 'heading') {
      const { id } = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties ?? {}
      const title = textOf(node as Heading)
      open = { kind: 'lesson', title, where: `${where}: ${phase.title}`, href: `${page}#${id}`, parts: [] }
      found.push(open)
      return SKIP
    }
    if (isJsx(node) && node.name === 'Recap') {
      open = { kind: 'lesson', title: 'Recap', where: `${where}: ${phase.title}`, href: `${page}#recap`, parts: [] }
      found.push(open)
      return
    }
    if (node.type !== 'paragraph' && node.type !== 'tableRow') return
    const text = shownText(node).replace(/\s+/g, ' ').trim()
    if (text) open.parts.push(text)
    return SKIP
  })
  for (const { id, title, task } of phase.exercises.values())
    found.push({ kind: 'lesson', title, where: `Exercise in ${where}`, href: `${page}#${id}`, parts: [plain(task)] })
  return found
}

function questionDocuments(guide: Guide, phase: Phase): SearchDocument[] {
  return phase.questions.map(({ id, q }, place) => ({
    kind: 'question',
    title: plain(q.split(/\n\s*\n/)[0] ?? q),
    where: `Question ${place + 1} of ${guide.title}, phase ${phase.number}`,
    href: href(`${phasePath(phase)}#${questionAnchor(id)}`),
    parts: [plain(q)],
  }))
}

/** Inline Markdown as the words it shows, near enough to be found. */
const plain = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
