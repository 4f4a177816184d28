import { z } from 'zod'
import type { RunOptions } from '../../runtime/lab/run-options'
import { typed, typedNumber } from '../wording'
import type { EntryKind, Head, TaskKind } from './kind'
import { aspect, checkSample, feedback, head, runFields, runRequestOfEntry, sample, wording } from './parts'

/** Type a short answer. `near` are wrong answers that deserve a word of their own; `exact` tells capitals apart; with a `tolerance` answers are numbers. */
export type TextTask = {
  kind: 'text'
  answers: string[]
  near: { answer: string; feedback: string }[]
  otherwise?: string
  exact: boolean
  tolerance?: number
}

/** Whether what was given is this answer; a number is, where it lies no further off than the tolerance. */
function isAnswer({ exact, tolerance }: Pick<TextTask, 'exact' | 'tolerance'>, answer: string, given: string): boolean {
  if (tolerance === undefined) return typed(answer, exact) === typed(given, exact)
  const [wanted, found] = [typedNumber(answer), typedNumber(given)]
  if (wanted === undefined || found === undefined) return false
  // Decimal fractions are not exact in binary: 3.13 must lie within 0.01 of 3.14.
  return Math.abs(wanted - found) <= tolerance + 1e-9 * Math.max(Math.abs(wanted), tolerance)
}

const near = (task: TextTask, given: string): number => task.near.findIndex(({ answer }) => isAnswer(task, answer, given))

/** An answer, and how far from it is still right. */
const around = (tolerance: number | undefined): string => (tolerance ? ` ± ${tolerance}` : '')

/** Typing an answer. */
export const textTask: TaskKind<TextTask> = {
  how: { paper: 'Write the answer.', terminal: 'Your answer', nudge: 'Type an answer first.' },
  arranged: 'as-written',
  ordered: false,
  typed: true,
  judge(task, [given = '']) {
    const { answers, otherwise } = task
    if (answers.some((answer) => isAnswer(task, answer, given))) return { right: true, said: [] }
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
  texts: ({ kind, answers, near, otherwise, exact, tolerance }, say) => ({
    kind,
    answers,
    near: near.map(({ answer, feedback }) => ({ answer, feedback: say(feedback) })),
    otherwise: otherwise && say(otherwise),
    exact,
    tolerance,
  }),
  rows: ({ answers, near, otherwise, tolerance }, quote) => [
    { id: 'answers', right: true, text: answers.map((answer) => quote(answer) + around(tolerance)).join(' or ') },
    ...near.map(({ answer, feedback }) => ({ id: answer, right: false, text: quote(answer), feedback })),
    ...(otherwise ? [{ id: 'otherwise', right: false, text: 'Anything else', feedback: otherwise }] : []),
  ],
  inWords: () => undefined,
  paper: ({ answers, tolerance }) => ({
    ...{ prompts: [], offered: [] },
    key: answers.map((answer) => answer + around(tolerance)).join(' or '),
  }),
  read: (typed) => (typed.trim() ? [typed.trim()] : undefined),
  portable: ({ kind, answers, near, otherwise, exact, tolerance }) => ({
    ...{ kind, answers, near, otherwise, exact },
    ...(tolerance !== undefined && { tolerance }),
  }),
}

type Entry = Head &
  RunOptions & {
    kind: 'text'
    ask?: string
    answers: string[]
    near?: { answer: string; feedback: string }[]
    otherwise?: string
    exact?: boolean
    tolerance?: number
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
      tolerance: z
        .number()
        .min(0)
        .optional()
        .describe('Where it is given, the answers are numbers, and one that lies no further off than this is right.'),
    }),
  check(entry, note, around) {
    checkSample(entry.sample, note, around)
    const { request, sample, ask, exact = false, tolerance } = entry
    if ((request || ask) && !(request && ask && sample))
      note([request ? 'request' : 'ask'], 'A run needs sample, request and ask.', 'Add what is missing, or leave request and ask out.')
    const all = [
      ...entry.answers.map((answer, i) => ({ path: ['answers', i], answer })),
      ...(entry.near ?? []).map(({ answer }, i) => ({ path: ['near', i], answer })),
    ]
    all.forEach(({ path, answer }, i) => {
      if (tolerance !== undefined && typedNumber(answer) === undefined)
        note(path, `"${answer}" is no number, and the question has a tolerance.`, 'Write a number, or leave the tolerance out.')
      if (all.findIndex((other) => typed(other.answer, exact) === typed(answer, exact)) < i)
        note(path, `"${answer}" is the same answer as one before it.`, 'Write each answer once; case and quotes around it do not count.')
    })
  },
  complete(entry, around) {
    const { answers, near = [], otherwise, exact = false, tolerance, sample, request, ask } = entry
    const runs = sample && request && ask ? [{ sample, request, ask }] : []
    return {
      task: { kind: 'text', answers, near, otherwise, exact, tolerance },
      meaning: [...answers, ...(tolerance === undefined ? [] : [`± ${tolerance}`])].sort(),
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
