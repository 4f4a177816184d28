import { contentFolder } from '../authoring/content-folder'
import { ContentError } from '../authoring/problem'
import { loadContent } from './load'
import type { Content, Guide, Phase } from './model'

let kept: Content | undefined

/** The content of the site, read once per build and anew per request in development. Throws a ContentError that lists every problem. */
export function siteContent(): Content {
  if (kept) return kept
  const { content, problems } = loadContent(contentFolder())
  if (problems.length) throw new ContentError(problems)
  if (process.env.NODE_ENV === 'production') kept = content
  return content
}

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
