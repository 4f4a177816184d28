import { z } from 'zod'
import type { KindOfQuestion } from './kind'
import { checkDistinct, checkSample, feedback, head, id, idOf, sample, wording } from './parts'

const schema = z.strictObject({
  ...head,
  kind: z.enum(['choice', 'choices']).optional().describe('Need not be said: a list as answer means several right choices.'),
  sample: sample.optional(),
  choices: z.array(z.union([wording, z.strictObject({ id: id.optional(), text: wording, feedback: feedback.optional() })])).min(2),
  answer: z
    .union([z.int('a whole number').min(0), z.array(z.int('a whole number').min(0)).min(1)])
    .describe('Index of the right choice, counted from 0; a list where several are right.'),
})
type Entry = z.infer<typeof schema>

const written = (choice: Entry['choices'][number]) => (typeof choice === 'string' ? { text: choice } : choice)

/** One right choice, or several: the plain form, which needs `q`, `choices`, `answer` and `explain` and nothing else. */
export const choiceKind: KindOfQuestion<Entry> = {
  schema,
  check(entry, note, around) {
    const last = entry.choices.length - 1
    const answers = [entry.answer].flat()
    if (entry.kind && (entry.kind === 'choices') !== Array.isArray(entry.answer))
      note(['kind'], `"${entry.kind}" does not go with this answer.`, 'Write a number for choice, a list of numbers for choices.')
    for (const answer of answers)
      if (answer > last) note(['answer'], `Expected an index of choices (0 to ${last}), found ${answer}.`, 'Choices are counted from 0.')
    if (new Set(answers).size < answers.length) note(['answer'], 'The same index stands twice.', 'Name each right choice once.')
    if (answers.length === entry.choices.length && answers.length > 1)
      note(['answer'], 'Every choice is right.', 'A question needs at least one wrong choice.')
    checkDistinct('choices', entry.choices.map(written), note)
    checkSample(entry.sample, note, around)
  },
  complete(entry) {
    const right = new Set([entry.answer].flat())
    const choices = entry.choices.map(written).map((choice, index) => ({
      id: idOf('id' in choice ? choice.id : undefined, choice.text),
      text: choice.text,
      feedback: 'feedback' in choice ? choice.feedback : undefined,
      right: right.has(index),
    }))
    return {
      task: { kind: Array.isArray(entry.answer) ? 'choices' : 'choice', choices },
      meaning: choices.map(({ right, text }) => `${right}${text}`).sort(),
    }
  },
}
