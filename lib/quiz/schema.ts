import { z } from 'zod'

const text = z.string().trim().min(1)
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
  .describe('Never changes, even when the wording does. Left out, it is made from the wording.')

const choiceSchema = z.union([
  text,
  z.strictObject({
    id: id.optional(),
    text,
    feedback: text.optional().describe('Shown to whoever picked this choice.'),
  }),
])

/** One entry of quiz.json. The plain form needs `q`, `choices`, `answer` and `explain` and nothing else. */
export const questionSchema = z.strictObject({
  id: id.optional(),
  q: text.describe('The question, in Markdown.'),
  sample: z.string().optional().describe('A file in code/ that is shown under the question.'),
  choices: z.array(choiceSchema).min(2),
  answer: z
    .union([z.int('a whole number').min(0), z.array(z.int('a whole number').min(0)).min(1)])
    .describe('Index of the right choice, counted from 0; a list where several are right.'),
  explain: text.describe('Shown after answering, right or wrong.'),
  see: z.string().optional().describe('Id of the heading that teaches it.'),
})
export type QuestionFile = z.infer<typeof questionSchema>

export const quizSchema = z.array(questionSchema).min(1)
