import { z } from 'zod'
import type { EntryKind, Head, TaskKind } from './kind'
import { checkDistinct, checkSample, feedback, head, id, idOf, sample, wording } from './parts'
import { lettered, marksOf, mostOffered, readMarks } from './picked'

/** One of the answers offered. Texts are Markdown in a question, HTML in what a page shows. */
export type Choice = { id: string; text: string; feedback?: string; right: boolean }
/** Pick one (`choice`), all that apply (`choices`), or what a run gives (`predict`). */
export type ChoiceTask = { kind: 'choice' | 'choices' | 'predict'; choices: Choice[] }

/** Picking among choices, one or several. */
export const choiceTask: TaskKind<ChoiceTask> = {
  how: { paper: 'Circle one letter.', terminal: 'One letter', nudge: 'Choose an answer first.' },
  arranged: 'shuffled',
  ordered: false,
  judge(task, response) {
    const picked = task.choices.filter(({ id }) => response.includes(id))
    const right = task.choices.every(({ id, right }) => right === response.includes(id))
    return { right, more: !right && picked.every((choice) => choice.right), said: picked.flatMap(({ feedback }) => feedback ?? []) }
  },
  key: (task) => task.choices.flatMap(({ id, right }) => (right ? id : [])),
  offered: ({ choices }) => choices.map(({ id }) => id),
  known: (task, response) => response.filter((id) => task.choices.some((choice) => choice.id === id)),
  answerKey: (_task, response) => response,
  answerKeys: ({ choices }) => choices.map(({ id, text }) => ({ id, text })),
  texts: ({ kind, choices }, say) => ({
    kind,
    choices: choices.map(({ id, text, feedback, right }) => ({ id, text: say(text), feedback: feedback && say(feedback), right })),
  }),
  rows: ({ choices }) => choices,
  inWords({ choices }, response) {
    const texts = response.map((id) => choices.find((choice) => choice.id === id)?.text)
    return texts.some((text) => text === undefined) ? undefined : texts.join(' <b>and</b> ')
  },
  paper(task, order, letter) {
    const offered = lettered(task.choices, order, letter)
    return { prompts: [], offered, key: marksOf(this.key(task), offered).sort().join(', ') }
  },
  read: (typed, paper) => readMarks(typed, paper, 1),
  portable: ({ choices }) => ({ kind: 'choice', choices }),
}

/** All that apply. */
export const choicesTask: TaskKind<ChoiceTask> = {
  ...choiceTask,
  how: {
    page: 'Choose all that apply.',
    paper: 'Circle all letters that apply.',
    terminal: 'All letters that apply',
    nudge: choiceTask.how.nudge,
  },
  read: (typed, paper) => readMarks(typed, paper),
  portable: ({ choices }) => ({ kind: 'choices', choices }),
}

type Entry = Head & {
  kind?: 'choice' | 'choices'
  choices: (string | { id?: string; text: string; feedback?: string })[]
  answer: number | number[]
}
const written = (choice: Entry['choices'][number]) => (typeof choice === 'string' ? { text: choice } : choice)

/** One right choice, or several: the plain form, which needs `q`, `choices`, `answer` and `explain` and nothing else. */
export const choiceEntry: EntryKind<Entry, ChoiceTask> = {
  schema: () =>
    z.strictObject({
      ...head,
      kind: z.enum(['choice', 'choices']).optional().describe('Need not be said: a list as answer means several right choices.'),
      sample: sample.optional(),
      choices: z
        .array(z.union([wording, z.strictObject({ id: id.optional(), text: wording, feedback: feedback.optional() })]))
        .min(2)
        .max(mostOffered),
      answer: z
        .union([z.int('a whole number').min(0), z.array(z.int('a whole number').min(0)).min(1)])
        .describe('Index of the right choice, counted from 0; a list where several are right.'),
    }),
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
