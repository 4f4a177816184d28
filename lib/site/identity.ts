import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Problem } from '../authoring/problem'
import { type Folder, readText } from '../authoring/read-folder'
import { readJson } from '../authoring/read-json'
import { actorNames } from './actors'

const text = z.string().trim().min(1)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #1c5796')

const actorSchema = z.strictObject({
  name: text.describe('What it is called: server.'),
  says: text.optional().describe('What it does, in a few words: its line in the legend beside a lesson.'),
  code: text.optional().describe('What stands over code that is its own: your code.'),
  words: z.array(text).default([]).describe('Words in the labels of diagrams that mean it.'),
  colours: z.strictObject({ light: colour, dark: colour }).optional().describe('Its colour on light and on dark pages.'),
})

/** content/site.json: what a site is called, what its front page says, and who its two sides are. */
export const identitySchema = z.strictObject({
  name: text,
  tagline: text.describe('A few words behind the name.'),
  description: text.describe('What the site is, in a sentence or two, for lists and search results.'),
  motto: text.optional().describe('A sentence at the foot of every page.'),
  hero: z
    .strictObject({
      lines: z.array(text).min(1).max(3).describe('The heading of the front page.'),
      text: text.describe('The paragraph under it.'),
      lanes: z.array(z.strictObject({ is: z.enum(actorNames), name: text.optional(), says: text })).optional(),
      drawing: z.enum(['exchange']).optional().describe('A drawing of the house: a request and its response on both sides of the line.'),
    })
    .optional(),
  navigation: z
    .array(z.enum(['guides', 'lab', 'servers', 'glossary', 'review', 'teach']))
    .optional()
    .describe('Pages named at the top; where nothing is said, the guides, the review and the teaching.'),
  guides: z.array(text).optional().describe('Folders of guides in their order; others follow.'),
  actors: z
    .partialRecord(z.enum(actorNames), actorSchema)
    .default({})
    .describe('Who stands where. Without them pictures and code have no owners.'),
})
export type Identity = z.infer<typeof identitySchema>

const plain: Identity = { name: 'Guides', tagline: 'to read and to run', description: 'Guides to read and to run.', actors: {} }

/** Reads site.json of a content folder; where there is none, the site is named after its first guide. */
export function readIdentity(folder: Folder, problems: Problem[]): Identity {
  if (readText(folder, 'site.json') !== undefined) return readJson(folder, 'site.json', identitySchema, problems)?.data ?? plain
  const guides = path.join(folder.path, 'guides')
  const first = fs.existsSync(guides) && fs.statSync(guides).isDirectory() ? fs.readdirSync(guides).sort()[0] : undefined
  const guide = first === undefined ? undefined : readText(folder, 'guides', first, 'guide.json')
  const named = z.looseObject({ title: text, summary: text }).safeParse(parsed(guide))
  return named.success ? { ...plain, name: named.data.title, description: named.data.summary } : plain
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '')
  } catch {
    return undefined
  }
}
