import { z } from 'zod'
import { verbatim } from '../verbatim'
import type { KindOfQuestion } from './kind'
import { aspect, checkDistinct, checkSample, feedback, head, id, idOf, run, runRequestOfEntry, sample, wording } from './parts'

const schema = z.strictObject({
  ...head,
  kind: z.literal('predict'),
  sample,
  ...run,
  ask: aspect,
  choices: z
    .array(
      z.strictObject({
        id: id.optional(),
        value: z.string().describe('What would come out, to the letter.'),
        text: wording.optional().describe('How the choice reads, in Markdown; the value as code, where nothing is said.'),
        feedback: feedback.optional(),
      }),
    )
    .min(2),
  answer: z.int('a whole number').min(0).describe('Index of the choice that running the sample gives. The check runs it.'),
})
type Entry = z.infer<typeof schema>

/** What comes out: the key is what running the sample gives. */
export const predictKind: KindOfQuestion<Entry> = {
  schema,
  check(entry, note, around) {
    const last = entry.choices.length - 1
    if (entry.answer > last)
      note(['answer'], `Expected an index of choices (0 to ${last}), found ${entry.answer}.`, 'Choices are counted from 0.')
    checkSample(entry.sample, note, around)
    checkDistinct(
      'choices',
      entry.choices.map(({ id, value }) => ({ id, text: value })),
      note,
      (value) => value,
    )
  },
  complete(entry, around) {
    const choices = entry.choices.map(({ id, value, text, feedback }, index) => ({
      id: idOf(id, value),
      text: text ?? verbatim(value),
      feedback,
      right: index === entry.answer,
    }))
    return {
      task: { kind: 'predict', choices },
      meaning: [
        around.samples.get(entry.sample) ?? '',
        entry.request,
        entry.body ?? '',
        ...choices.map(({ right, text }) => `${right}${text}`).sort(),
      ],
      claims: [
        {
          path: ['answer'],
          order: runRequestOfEntry(entry, around),
          asked: entry.ask,
          value: entry.choices[entry.answer]?.value ?? '',
          holds: true,
          what: entry.sample,
        },
      ],
    }
  },
}
