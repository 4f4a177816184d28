import { z } from 'zod'
import type { RunOptions } from '../../runtime/lab/run-options'
import { typed } from '../wording'
import type { EntryKind, Head, TaskKind } from './kind'
import { aspect, checkSample, feedback, head, runFields, runRequestOfEntry, sample, wording } from './parts'

/** Type a short answer. `near` are wrong answers that deserve a word of their own; `exact` tells capitals apart. */
export type TextTask = {
  kind: 'text'
  answers: string[]
  near: { answer: string; feedback: string }[]
  otherwise?: string
  exact: boolean
}

const near = ({ near, exact }: TextTask, given: string): number =>
  near.findIndex(({ answer }) => typed(answer, exact) === typed(given, exact))

/** Typing an answer. */
export const textTask: TaskKind<TextTask> = {
  how: { paper: 'Write the answer.', terminal: 'Your answer', nudge: 'Type an answer first.' },
  arranged: 'as-written',
  ordered: false,
  judge(task, [given = '']) {
    const { answers, otherwise, exact } = task
    if (answers.some((answer) => typed(answer, exact) === typed(given, exact))) return { right: true, said: [] }
    const said = task.near[near(task, given)]?.feedback ?? otherwise
    return { right: false, said: said ? [said] : [] }
  },
  offered: () => [],
  key: ({ answers }) => answers.slice(0, 1),
  known: (_task, response) => response.slice(0, 1).filter((given) => given.trim() !== ''),
  answerKey(task, response) {
    if (this.judge(task, response).right) return ['right']
    const place = near(task, response[0] ?? '')
    return [place < 0 ? 'other' : `near-${place + 1}`]
  },
  answerKeys: ({ answers, near }) => [
    { id: 'right', text: answers[0] ?? '' },
    ...near.map(({ answer }, index) => ({ id: `near-${index + 1}`, text: answer })),
    { id: 'other', text: 'Something else' },
  ],
  texts: ({ kind, answers, near, otherwise, exact }, say) => ({
    kind,
    answers,
    near: near.map(({ answer, feedback }) => ({ answer, feedback: say(feedback) })),
    otherwise: otherwise && say(otherwise),
    exact,
  }),
  rows: ({ answers, near, otherwise }, quote) => [
    { id: 'answers', right: true, text: answers.map(quote).join(' or ') },
    ...near.map(({ answer, feedback }) => ({ id: answer, right: false, text: quote(answer), feedback })),
    ...(otherwise ? [{ id: 'otherwise', right: false, text: 'Anything else', feedback: otherwise }] : []),
  ],
  inWords: () => undefined,
  paper: ({ answers }) => ({ prompts: [], offered: [], key: answers.join(' or ') }),
  read: (typed) => (typed.trim() ? [typed.trim()] : undefined),
  portable: ({ kind, answers, near, otherwise, exact }) => ({ kind, answers, near, otherwise, exact }),
}

type Entry = Head &
  RunOptions & {
    kind: 'text'
    ask?: string
    answers: string[]
    near?: { answer: string; feedback: string }[]
    otherwise?: string
    exact?: boolean
  }

/** A short answer, typed; where a sample and a request are named, it is what running gives. */
export const textEntry: EntryKind<Entry, TextTask> = {
  schema: () =>
    z.strictObject({
      ...head,
      kind: z.literal('text'),
      sample: sample.optional(),
      ...runFields,
      request: runFields.request.describe('Where it is said, the check runs the sample, and the first answer must be what it gives.'),
      ask: aspect.optional(),
      answers: z.array(wording).min(1).describe('All that is right. White space, quotes around it and the final point do not count.'),
      near: z
        .array(z.strictObject({ answer: wording, feedback }))
        .optional()
        .describe('Wrong answers that deserve a word of their own.'),
      otherwise: wording.optional().describe('A word for any other wrong answer.'),
      exact: z.boolean().optional().describe('Whether capitals count.'),
    }),
  check(entry, note, around) {
    checkSample(entry.sample, note, around)
    const { request, sample, ask, exact = false } = entry
    if ((request || ask) && !(request && ask && sample))
      note([request ? 'request' : 'ask'], 'A run needs sample, request and ask.', 'Add what is missing, or leave request and ask out.')
    const all = [
      ...entry.answers.map((answer, i) => ({ path: ['answers', i], answer })),
      ...(entry.near ?? []).map(({ answer }, i) => ({ path: ['near', i], answer })),
    ]
    all.forEach(({ path, answer }, i) => {
      if (all.findIndex((other) => typed(other.answer, exact) === typed(answer, exact)) < i)
        note(path, `"${answer}" is the same answer as one before it.`, 'Write each answer once; case and quotes around it do not count.')
    })
  },
  complete(entry, around) {
    const { answers, near = [], otherwise, exact = false, sample, request, ask } = entry
    const runs = sample && request && ask ? [{ sample, request, ask }] : []
    return {
      task: { kind: 'text', answers, near, otherwise, exact },
      meaning: [...answers].sort(),
      expectations: runs.map((named) => ({
        path: ['answers', 0],
        run: runRequestOfEntry({ ...entry, ...named }, around),
        asked: named.ask,
        value: answers[0] ?? '',
        holds: true,
        what: named.sample,
      })),
    }
  },
}
