import { z } from 'zod'
import { didYouMean } from '../authoring/did-you-mean'
import { locateJson } from '../authoring/located'
import type { Problem } from '../authoring/problem'
import { type Folder, readText } from '../authoring/read-folder'
import { parseLocated } from '../authoring/zod-problems'

const text = z.string().trim().min(1)

/** teach.json, for whoever teaches a phase. */
export const teachSchema = z.strictObject({
  minutes: z.int().min(10).max(600).describe('Minutes in class, with discussion and exercises.'),
  discuss: z
    .array(
      z.strictObject({
        ask: text.describe('A question to put to the class; inline Markdown.'),
        listen: text.describe('What to listen for, and where to lead it.'),
        see: text.optional().describe('Id of the heading it belongs to.'),
      }),
    )
    .min(1),
  misconceptions: z
    .array(
      z.strictObject({
        belief: text.describe('What somebody believes, in their words.'),
        instead: text.describe('What is the case, and how to show it.'),
        see: text.describe('Id of the heading that teaches it.'),
        question: text.optional().describe('Id of a question that brings it to light.'),
      }),
    )
    .min(1),
})
export type Teach = z.infer<typeof teachSchema>

/** Reads teach.json, which a phase may leave out; `headings` and `questions` are the ids it may name. */
export function readTeach(folder: Folder, headings: string[], questions: string[], problems: Problem[]): Teach | undefined {
  const source = readText(folder, 'teach.json')
  if (source === undefined) return undefined
  const file = `${folder.shown}/teach.json`
  const { located, errors } = locateJson(source)
  for (const { message, ...point } of errors) problems.push({ file, ...point, place: 'malformed JSON', fact: message })
  if (!located) return undefined
  const { data, problems: found } = parseLocated(teachSchema, located, file, 'teach')
  problems.push(...found)
  const known = (path: (string | number)[], id: string | undefined, all: string[], what: string) => {
    if (id === undefined || all.includes(id)) return
    const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
    const remedy = `Name one by its id.${didYouMean(id, all)}`
    problems.push({ file, ...located.at(path), place: `teach${place}`, fact: `The phase has no ${what} "${id}".`, remedy })
  }
  data?.discuss.forEach(({ see }, i) => {
    known(['discuss', i, 'see'], see, headings, 'heading')
  })
  data?.misconceptions.forEach(({ see, question }, i) => {
    known(['misconceptions', i, 'see'], see, headings, 'heading')
    known(['misconceptions', i, 'question'], question, questions, 'question')
  })
  return data
}
