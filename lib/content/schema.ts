import { z } from 'zod'

const text = z.string().trim().min(1)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')

/** The order is the order of difficulty; the words are shown as they are. */
export const difficulties = ['beginner', 'intermediate', 'advanced'] as const

export const frontmatterSchema = z.strictObject({
  title: text.describe('Heading of the page and its name everywhere else.'),
  summary: text.max(200).describe('One sentence: the description in lists and search results.'),
  difficulty: z.enum(difficulties).describe('beginner, intermediate or advanced.'),
  objectives: z.array(text).min(1).describe('Each completes “By the end you can …”.'),
  prerequisites: z.array(text).optional().describe('What the reader should know first; may link.'),
  updated: z.iso.date().optional().describe('Shown where there is no git history to take the date from.'),
})
export type Frontmatter = z.infer<typeof frontmatterSchema>

const relatedSchema = z.strictObject({
  slug: slug.describe('Folder of the guide under content/guides, whether it exists yet or not.'),
  title: text,
  summary: text,
})
export type RelatedGuide = z.infer<typeof relatedSchema>

export const guideSchema = z.strictObject({
  title: text,
  summary: text.max(300),
  teaches: z.array(text).min(1).describe('What a reader of the whole guide can do afterwards.'),
  prerequisites: z.array(text).describe('What the reader should know before phase 1.'),
  related: z.array(relatedSchema).describe('Guides to read next; one without a folder is shown as planned.'),
  recorded: z
    .boolean()
    .optional()
    .describe('Whether every output, error and measured time in its lessons has to come from a recorded run in runs/.'),
  measured: z
    .boolean()
    .optional()
    .describe(
      'Whether the check measures its quizzes: where right answers stand, how long they are, whether a stem says another answer, and whether every objective is asked.',
    ),
})
export type GuideFile = z.infer<typeof guideSchema>

export const glossarySchema = z.array(
  z.strictObject({
    id: slug.describe('Never changes: it is the anchor in /glossary and the id in <Term>.'),
    term: text,
    definition: text.describe('One or two sentences of inline Markdown.'),
    phase: z
      .union([z.int().min(1), z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a guide and a phase, such as git-from-the-inside/objects')])
      .optional()
      .describe('The phase that explains it: its number in the first guide, or guide and phase: git-from-the-inside/objects.'),
  }),
)
export type GlossaryEntry = z.infer<typeof glossarySchema>[number]

export const specsSchema = z.record(
  slug,
  z.strictObject({
    title: text.describe('As it stands in the link: PEP 3333.'),
    name: text.describe('The full title of the document.'),
    url: z.url(),
    clauses: z.record(z.string(), text).describe('Anchor on that page → heading as it stands there.'),
  }),
)
export type Specs = z.infer<typeof specsSchema>
