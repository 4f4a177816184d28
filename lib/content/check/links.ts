import type { Link, Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { didYouMean } from '../../authoring/did-you-mean'
import type { Problem } from '../../authoring/problem'
import type { Folder } from '../../authoring/read-folder'
import type { Lesson } from '../../lesson/lesson'
import { linksOf } from '../../lesson/markdown'
import { proseOf } from '../../quiz/prose'
import { type Content, guidePath, phasePath, questionAnchor } from '../model'

/** Every path of the site a lesson may link to, with the anchors on it. */
function pages(content: Content): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>([
    ['/', new Set(['guides'])],
    ['/servers', new Set()],
    ['/glossary', new Set(content.glossary.map((entry) => entry.id))],
  ])
  if (content.authors) known.set('/authors', anchorsOf(content.authors.lesson))
  for (const guide of content.guides) {
    known.set(guidePath(guide.slug), guide.overview ? anchorsOf(guide.overview) : new Set())
    for (const phase of guide.phases) {
      const anchors = anchorsOf(phase.lesson)
      anchors.add('quiz')
      for (const { id } of phase.questions) anchors.add(questionAnchor(id))
      known.set(phasePath(phase), anchors)
      known.set(`${guidePath(guide.slug)}/${phase.number}`, anchors)
    }
  }
  return known
}

const anchorsOf = (lesson: Lesson): Set<string> => new Set(lesson.anchors.map((anchor) => anchor.id))

/** Links that lead nowhere: a path the site does not have, an anchor its page does not have, an address that is none. Pages `elsewhere`, and those below them, were not read. */
export function checkLinks(content: Content, root: Folder, elsewhere: readonly string[] = []): Problem[] {
  const known = pages(content)
  const unread = (url: string) => elsewhere.some((page) => url === page || url.startsWith(`${page}/`) || url.startsWith(`${page}#`))
  const problem = (url: string, from: string) => (unread(url) ? undefined : problemWith(url, from, known))
  const bodies: { lesson: Lesson; file: string; path: string }[] = [
    ...(content.authors ? [{ lesson: content.authors.lesson, file: `${root.shown}/authors/lesson.mdx`, path: '/authors' }] : []),
    ...content.guides.flatMap((guide) => [
      ...(guide.overview
        ? [{ lesson: guide.overview, file: `${root.shown}/guides/${guide.slug}/overview.mdx`, path: guidePath(guide.slug) }]
        : []),
      ...guide.phases.map((phase) => ({ lesson: phase.lesson, file: `${phase.folder}/lesson.mdx`, path: phasePath(phase) })),
    ]),
  ]
  const inBodies = bodies.flatMap(({ lesson, file, path }) =>
    linksIn(lesson).flatMap((link) => worded(problem(link.url, path), file, 'link', link.position?.start)),
  )
  const inData = dataTexts(content, root).flatMap(({ file, place, path, text }) =>
    linksOf(text).flatMap((url) => worded(problem(url, path), file, place)),
  )
  return [...inBodies, ...inData]
}

function worded(wrong: Wrong, file: string, place: string, at = { line: 1, column: 1 }): Problem[] {
  return wrong ? [{ file, line: at.line, column: at.column, place, ...wrong }] : []
}

/** Markdown that stands in frontmatter and JSON. */
function dataTexts(content: Content, root: Folder): { file: string; place: string; path: string; text: string }[] {
  const phases = content.guides.flatMap((guide) => guide.phases)
  return [
    ...content.glossary.map(({ id, definition }) => ({
      file: `${root.shown}/glossary.json`,
      place: id,
      path: '/glossary',
      text: definition,
    })),
    ...phases.flatMap((phase) => {
      const path = phasePath(phase)
      const head = [...phase.objectives, ...(phase.prerequisites ?? [])].map((text) => ({
        file: `${phase.folder}/lesson.mdx`,
        place: 'frontmatter',
        path,
        text,
      }))
      const quiz = phase.questions.flatMap((question, i) =>
        proseOf(question).map((text) => ({
          file: `${phase.folder}/quiz.json`,
          place: `questions[${i}]`,
          path,
          text,
        })),
      )
      const teach = [
        ...(phase.teach?.discuss ?? []).flatMap(({ ask, listen }) => [ask, listen]),
        ...(phase.teach?.misconceptions ?? []).flatMap(({ belief, instead }) => [belief, instead]),
      ].map((text) => ({ file: `${phase.folder}/teach.json`, place: 'teach', path, text }))
      return [...head, ...quiz, ...teach]
    }),
  ]
}

function linksIn(lesson: Lesson): Link[] {
  const found: Link[] = []
  visit(lesson.tree, (node: Nodes) => {
    if (node.type === 'link') found.push(node)
  })
  return found
}

type Wrong = { fact: string; remedy?: string } | undefined

function problemWith(url: string, from: string, known: Map<string, Set<string>>): Wrong {
  if (/^https:\/\/[^\s/]+\.[^\s/]+/.test(url) || url.startsWith('mailto:')) return undefined
  if (/^http:\/\/(localhost|127\.0\.0\.1)\b/.test(url)) return undefined
  if (/^https?:/.test(url)) return { fact: `"${url}" is not a secure address.`, remedy: 'Link with https.' }
  const [, route = '', anchor] = /^([^#]*)(?:#(.*))?$/.exec(url) ?? []
  const path = route === '' ? from : route.replace(/(.)\/$/, '$1')
  const anchors = known.get(path)
  if (!path.startsWith('/'))
    return {
      fact: `"${url}" is no address.`,
      remedy: 'Write https://…, a path of the site that begins with / (/guides/GUIDE/PHASE), or #anchor.',
    }
  if (!anchors)
    return {
      fact: `The site has no page "${path}".`,
      remedy: `Mend the link; a page of another site is https://….${didYouMean(path, known.keys())}`,
    }
  if (anchor !== undefined && !anchors.has(anchor))
    return {
      fact: `${path === from ? 'This page' : `"${path}"`} has no anchor "#${anchor}".`,
      remedy: `Name a heading, sample, diagram or question by its id.${didYouMean(anchor, anchors)}`,
    }
  return undefined
}
