import type { Lesson } from '../lesson/lesson'
import type { LoopStories } from '../lesson/loop-stories'
import type { Picture } from '../lesson/picture'
import type { PlacedExpectation } from '../quiz/expectation'
import type { Question } from '../quiz/question'
import type { Identity } from '../site/identity'
import type { Exercise } from './exercise'
import type { PhaseRun } from './phase-run'
import type { Servers } from './read-servers'
import type { Frontmatter, GlossaryEntry, GuideFile, RelatedGuide, Specs } from './schema'
import type { Teach } from './teach'
import type { Template } from './template'

/** One phase: a folder of lesson, samples, diagrams and quiz. */
export type Phase = Frontmatter & {
  guide: string
  number: number
  slug: string
  /** Path of the folder, as shown to authors. */
  folder: string
  lesson: Lesson
  /** Changes with the text and its samples. */
  version: string
  samples: ReadonlyMap<string, string>
  diagrams: ReadonlyMap<string, string>
  /** Pictures by their path from the folder. */
  pictures: ReadonlyMap<string, Picture>
  exercises: ReadonlyMap<string, Exercise>
  loops: ReadonlyMap<string, LoopStories>
  /** What was run for the text, and what it recorded. */
  runs: ReadonlyMap<string, PhaseRun>
  questions: Question[]
  /** What the questions rest on; the check runs it. */
  expectations: PlacedExpectation[]
  /** What helps whoever teaches it. */
  teach: Teach | undefined
  minutes: number
  /** YYYY-MM-DD of the last change. */
  date: string
}

export type Guide = GuideFile & { slug: string; overview: Lesson | undefined; phases: Phase[] }

export type Content = {
  identity: Identity
  guides: Guide[]
  glossary: GlossaryEntry[]
  specs: Specs
  /** What the bench can begin with. */
  templates: Template[]
  /** What real servers did with every case. */
  servers: Servers
  /** The page about writing for the site. */
  authors: Pick<Phase, 'title' | 'summary' | 'lesson' | 'samples' | 'diagrams' | 'exercises'> | undefined
}

export const guidePath = (guide: string): string => `/guides/${guide}`
export const phasePath = (phase: Pick<Phase, 'guide' | 'slug'>): string => `/guides/${phase.guide}/${phase.slug}`
export const questionAnchor = (id: string): string => `q-${id}`

/** A guide by its folder name: written, or only named as planned by another guide. */
export function guideNamed(content: Content, slug: string): { title: string; summary: string; exists: boolean } | undefined {
  const guide = content.guides.find((g) => g.slug === slug)
  const named = guide ?? content.guides.flatMap((g) => g.related).find((r) => r.slug === slug)
  return named && { title: named.title, summary: named.summary, exists: guide !== undefined }
}

/** The phase that explains a term: by its number in the first guide, or by guide and slug. */
export function taughtIn({ guides }: Content, phase: GlossaryEntry['phase']): Phase | undefined {
  if (typeof phase !== 'string') return guides[0]?.phases.find(({ number }) => number === phase)
  const [guide, slug] = phase.split('/')
  return guides.find((one) => one.slug === guide)?.phases.find((one) => one.slug === slug)
}

/** Guides that are named somewhere but not written yet, each once. */
export function plannedGuides(content: Content): RelatedGuide[] {
  const planned = content.guides.flatMap((g) => g.related).filter((r) => !content.guides.some((g) => g.slug === r.slug))
  return planned.filter((r, i) => planned.findIndex((other) => other.slug === r.slug) === i)
}
