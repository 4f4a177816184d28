import { contentFolder, houseFolder } from '../authoring/content-folder'
import { ContentError, type Problem } from '../authoring/problem'
import { loadContent } from './load'
import type { Content, Guide, Phase } from './model'
import { unchanged } from './unchanged'

const inDevelopment = process.env.NODE_ENV === 'development'
let kept: Content | undefined

/** The content of the site, read once per build and after every edit in development. Throws a ContentError that lists every problem; in development what has none is there, and `contentProblems` tells the rest. */
export function siteContent(): Content {
  if (inDevelopment) return loaded().content
  if (kept) return kept
  const { content, problems } = loadContent(contentFolder())
  if (problems.length) throw new ContentError(problems)
  if (process.env.NODE_ENV === 'production') kept = content
  return content
}

/** What /authors is made of: the site's own page, or, while a site without one is written, that of the house; undefined where there is none. */
export function authorsContent(): Content | undefined {
  const own = siteContent()
  if (own.authors || !inDevelopment) return own.authors && own
  return unchanged(houseFolder, 'authors', () => loadContent(houseFolder, 'authors').content)
}

/** In development, what is wrong with the content; a build has none. */
export const contentProblems = (): Problem[] => (inDevelopment ? loaded().problems : [])

const loaded = () => unchanged(contentFolder(), '', () => loadContent(contentFolder()))

/** The guide with this folder name; undefined where there is none. */
export function guideBySlug(slug: string): Guide | undefined {
  return siteContent().guides.find((guide) => guide.slug === slug)
}

/** The phase of a guide by slug or by number (`2`), and whether the number was used. */
export function phaseBySlug(guide: Guide, segment: string): { phase: Phase; byNumber: boolean } | undefined {
  const phase = guide.phases.find((p) => p.slug === segment)
  if (phase) return { phase, byNumber: false }
  const numbered = guide.phases.find((p) => String(p.number) === segment)
  return numbered && { phase: numbered, byNumber: true }
}
