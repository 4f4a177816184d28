import { z } from 'zod'
import type { RunOptions } from '../../runtime/lab/run-options'
import { verbatim } from '../verbatim'
import { type ChoiceTask, choiceTask } from './choice'
import type { EntryKind, Head, TaskKind } from './kind'
import {
  aspect,
  checkDistinct,
  checkRequest,
  checkSample,
  feedback,
  head,
  id,
  idOf,
  runFields,
  runRequestOfEntry,
  sample,
  wording,
} from './parts'
import { mostOffered } from './picked'

/** What a run gives, among choices. */
export const predictTask: TaskKind<ChoiceTask> = {
  ...choiceTask,
  how: { ...choiceTask.how, page: 'The answer was found by running it.' },
  portable({ choices }, lose) {
    lose('its key was proven by a run; it travels as a plain choice')
    return { kind: 'choice', choices }
  },
}

type Entry = Head &
  RunOptions & {
    kind: 'predict'
    sample: string
    ask: string
    choices: { id?: string; value: string; text?: string; feedback?: string }[]
    answer: number
  }

/** What comes out: the key is what running the sample gives. */
export const predictEntry: EntryKind<Entry, ChoiceTask> = {
  schema: () =>
    z.strictObject({
      ...head,
      kind: z.literal('predict'),
      sample,
      ...runFields,
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
        .min(2)
        .max(mostOffered),
      answer: z.int('a whole number').min(0).describe('Index of the choice that running the sample gives. The check runs it.'),
    }),
  check(entry, note, around) {
    const last = entry.choices.length - 1
    if (entry.answer > last)
      note(['answer'], `Expected an index of choices (0 to ${last}), found ${entry.answer}.`, 'Choices are counted from 0.')
    if (checkSample(entry.sample, note, around)) checkRequest(entry, note, around)
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
        entry.request ?? '',
        entry.body ?? '',
        ...choices.map(({ right, text }) => `${right}${text}`).sort(),
      ],
      expectations: [
        {
          path: ['answer'],
          run: runRequestOfEntry(entry, around),
          asked: entry.ask,
          value: entry.choices[entry.answer]?.value ?? '',
          holds: true,
          what: entry.sample,
        },
      ],
    }
  },
}
