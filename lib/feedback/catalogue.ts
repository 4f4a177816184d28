import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type Content, phasePath } from '../content/model'
import { answerKeys } from '../quiz/answer-key'

/** What the pages and questions that readers speak of are called, as of the last build. */
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

/** The catalogue of the site's content. */
export function feedbackCatalogue(content: Content): FeedbackCatalogue {
  const phases = content.guides.flatMap((guide) => guide.phases)
  return {
    pages: phases.map((phase) => ({
      path: phasePath(phase),
      title: phase.title,
      version: phase.version,
      sections: phase.lesson.sections.map(({ id, title }) => ({ id, title })),
    })),
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
export function readCatalogue(out: string): FeedbackCatalogue {
  try {
    return catalogueSchema.parse(JSON.parse(fs.readFileSync(path.join(out, 'catalogue.json'), 'utf8')))
  } catch {
    return { pages: [], questions: [] }
  }
}
