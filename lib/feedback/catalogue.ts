import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type Content, guidePath, phasePath } from '../content/model'
import { answerKeys } from '../quiz/answer-key'

/** Every page that readers can speak of, and every question, with what they are called, as of the last build. */
export const catalogueSchema = z.strictObject({
  pages: z.array(
    z.strictObject({
      path: z.string(),
      title: z.string(),
      version: z.string(),
      sections: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    }),
  ),
  questions: z.array(
    z.strictObject({
      page: z.string(),
      id: z.string(),
      version: z.string(),
      text: z.string(),
      /** The section that teaches it. */
      see: z.string().optional(),
      choices: z.array(z.strictObject({ id: z.string(), text: z.string() })),
    }),
  ),
})
export type FeedbackCatalogue = z.infer<typeof catalogueSchema>

/** The catalogue of the site's content: its lessons, and what else has text in which a reader can point at a passage. */
export function feedbackCatalogue(content: Content): FeedbackCatalogue {
  const phases = content.guides.flatMap((guide) => guide.phases)
  const others = [
    { path: '/authors', title: 'For authors' },
    ...content.guides.map(({ slug, title }) => ({ path: guidePath(slug), title })),
  ]
  return {
    pages: [
      ...phases.map((phase) => ({
        path: phasePath(phase),
        title: phase.title,
        version: phase.version,
        sections: phase.lesson.sections.map(({ id, title }) => ({ id, title })),
      })),
      ...others.map((page) => ({ ...page, version: '', sections: [] })),
    ],
    questions: phases.flatMap((phase) =>
      phase.questions.map((question) => ({
        page: phasePath(phase),
        id: question.id,
        version: question.version,
        text: question.q.split(/\n\s*\n/)[0] ?? question.q,
        see: question.see,
        choices: answerKeys(question),
      })),
    ),
  }
}

/** The catalogue a build left in its folder; an empty one, so that ids stand for names, where there is none that can be read. */
export const readCatalogue = (out: string): FeedbackCatalogue => read(fileOf(out)) ?? empty

/** Tells the catalogue as it lies in the folder now, which is looked for once a second; the last one while there is none. */
export function currentCatalogue(out: string): () => FeedbackCatalogue {
  let [catalogue, stamp, looked] = [empty, '', Number.NEGATIVE_INFINITY]
  return () => {
    if (performance.now() - looked < 1000) return catalogue
    looked = performance.now()
    const stat = fs.statSync(fileOf(out), { throwIfNoEntry: false })
    const now = stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : stamp
    if (now !== stamp) [catalogue, stamp] = [read(fileOf(out)) ?? catalogue, now]
    return catalogue
  }
}

const empty: FeedbackCatalogue = { pages: [], questions: [] }
const fileOf = (out: string): string => path.join(out, 'catalogue.json')

function read(file: string): FeedbackCatalogue | undefined {
  try {
    return catalogueSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}
