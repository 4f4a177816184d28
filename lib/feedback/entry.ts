import { z } from 'zod'
import { mostOffered } from '../quiz/kinds/picked'

/** What no kept text may hold: control characters (they move a terminal's cursor, and PostgreSQL refuses the zero), marks that turn the direction of writing, and halves of surrogate pairs. Tabs and line ends stay. */
const unwanted = /[^\P{Cc}\t\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu
const words = (length: number) =>
  z
    .string()
    .max(length, `at most ${length} characters`)
    .transform((text) => text.replace(unwanted, ''))
    .pipe(z.string().trim())

const id = z.uuid('a UUID').toLowerCase()
const version = z.string().regex(/^[a-z0-9]{1,16}$/, 'up to 16 letters and digits')
/** The id of a heading, a question or what it offers: headings are named in the words and the letters of their author. */
const name = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]{0,199}$/u, 'an id')
const names = z.array(name).max(mostOffered)

/** A page by its path below the site's root, without the closing slash. */
const page = z
  .string()
  .max(200, 'at most 200 characters')
  .regex(/^\/(?!\/)[^\s?#\\<>"\p{C}]*$/u, 'a path such as /guides/wsgi-and-asgi/what-wsgi-is')
  .transform((path) => path.replace(/(?<=.)\/+$/, ''))

/** “Was this page helpful?”: sent once, and once more under the same id where the reader thought again. */
export const feedbackSchema = z.strictObject({
  id,
  page,
  helpful: z.boolean('true or false'),
  comment: words(1000).optional().describe('Left out: what was said before stands. Empty: it is taken back.'),
  version: version.optional().describe('Of the text that was read.'),
})
export type FeedbackEntry = z.infer<typeof feedbackSchema>

const report = { id, page, version: version.optional(), words: words(600).default('') }

/** Something a reader found wrong: in a passage they selected, or in a question they answered. */
export const reportSchema = z.discriminatedUnion('about', [
  z.strictObject({ ...report, about: z.literal('passage'), section: name.optional(), passage: words(300).pipe(z.string().min(1)) }),
  z.strictObject({
    ...report,
    about: z.literal('question'),
    question: name,
    shown: names.describe('Ids of the choices in the order this reader saw.'),
    picked: names,
  }),
])
export type ReportEntry = z.infer<typeof reportSchema>

/** A first answer: what was chosen and how long it took, and nothing of who. */
export const answerSchema = z.strictObject({
  page,
  question: name,
  version,
  picked: names.min(1),
  right: z.boolean('true or false'),
  ms: z.int('a whole number').min(0).max(3_600_000),
})
export type AnswerEntry = z.infer<typeof answerSchema>
