import { z } from 'zod'
import { normalised } from '../wording'
import type { EntryKind, Head, TaskKind } from './kind'
import { checkDistinct, checkSample, head, id, idOf, sample, wording } from './parts'
import { lettered, marksOf, mostOffered } from './picked'

/** Find the partner of each prompt among the options; an option may serve several prompts, or none. A response names an option for each prompt, in the order of the prompts. */
export type MatchTask = {
  kind: 'match'
  prompts: { id: string; text: string; feedback?: string; option: string }[]
  options: { id: string; text: string }[]
}

const optionText = ({ options }: MatchTask, id: string | undefined): string | undefined => options.find((one) => one.id === id)?.text

/** Finding partners. */
export const matchTask: TaskKind<MatchTask> = {
  how: {
    page: 'Find the partner of each.',
    paper: 'Write a letter beside each number.',
    terminal: 'A letter for each number, in their order',
    nudge: 'Choose a partner for each first.',
  },
  arranged: 'shuffled',
  ordered: true,
  judge({ prompts }, response) {
    const astray = prompts.filter(({ option }, place) => response[place] !== option)
    return { right: !astray.length && response.length === prompts.length, said: astray.flatMap(({ feedback }) => feedback ?? []) }
  },
  offered: ({ options }) => options.map(({ id }) => id),
  key: ({ prompts }) => prompts.map(({ option }) => option),
  known: (task, response) =>
    response.length === task.prompts.length && response.every((id) => optionText(task, id) !== undefined) ? response : [],
  answerKey: ({ options }, response) => [response.map((id) => options.findIndex((option) => option.id === id) + 1).join('-')],
  answerKeys: (task) => [
    { id: rightKey(task), text: task.prompts.map(({ text, option }) => `${text}: ${optionText(task, option)}`).join('; ') },
  ],
  texts: ({ kind, prompts, options }, say) => ({
    kind,
    prompts: prompts.map((prompt) => ({ ...prompt, text: say(prompt.text), feedback: prompt.feedback && say(prompt.feedback) })),
    options: options.map(({ id, text }) => ({ id, text: say(text) })),
  }),
  rows: (task) => [
    ...task.prompts.map(({ id, text, feedback, option }) => ({ id, right: true, text: `${text} → ${optionText(task, option)}`, feedback })),
    ...task.options.flatMap(({ id, text }) => (task.prompts.some(({ option }) => option === id) ? [] : { id, right: false, text })),
  ],
  inWords(task, response) {
    const texts = task.prompts.map(({ text }, place) => [text, optionText(task, response[place])] as const)
    return texts.some(([, option]) => option === undefined) ? undefined : texts.map((pair) => pair.join(' → ')).join('; ')
  },
  paper(task, order, letter) {
    const offered = lettered(task.options, order, letter)
    const key = marksOf(this.key(task), offered).map((mark, i) => `${i + 1} ${mark}`)
    return { prompts: task.prompts.map(({ text }) => text), offered, key: key.join(', ') }
  },
  read(typed, { prompts, offered }) {
    const marks = [...typed.toLowerCase().replace(/[\s,.\d]+/g, '')]
    const ids = marks.flatMap((mark) => offered.find((one) => one.mark.toLowerCase() === mark)?.id ?? [])
    return ids.length === prompts.length && ids.length === marks.length ? ids : undefined
  },
  portable: ({ kind, prompts, options }) => ({ kind, prompts, options }),
}

const rightKey = (task: MatchTask): string => matchTask.answerKey(task, matchTask.key(task))[0] ?? ''

type Entry = Head & {
  kind: 'match'
  pairs: { id?: string; text: string; match: string; feedback?: string }[]
  others?: string[]
}

/** Pairs to find, and partners that nothing has. */
export const matchEntry: EntryKind<Entry, MatchTask> = {
  schema: () =>
    z.strictObject({
      ...head,
      kind: z.literal('match'),
      sample: sample.optional(),
      pairs: z
        .array(
          z.strictObject({
            id: id.optional(),
            text: wording.describe('What a partner is sought for.'),
            match: wording.describe('Its partner. Several may have the same.'),
            feedback: wording.optional().describe('Shown where another partner was chosen.'),
          }),
        )
        .min(2)
        .max(8),
      others: z.array(wording).optional().describe('Partners that nothing here has.'),
    }),
  check(entry, note, around) {
    checkDistinct('pairs', entry.pairs, note)
    const partners = new Set(entry.pairs.map(({ match }) => normalised(match)))
    const others = (entry.others ?? []).map(normalised)
    others.forEach((other, i) => {
      if (partners.has(other)) note(['others', i], `"${entry.others?.[i]}" is the partner of a pair.`, 'Remove it, or reword it.')
      else if (others.indexOf(other) < i)
        note(['others', i], 'It stands twice once case and white space are set aside.', 'Remove one of them.')
    })
    if (partners.size + others.length > mostOffered)
      note(['others'], `There are more than ${mostOffered} partners to choose from.`, 'Remove some of them.')
    if (partners.size + others.length < 2)
      note(['pairs'], 'There is one partner to choose from.', 'Add another pair, or a wrong partner to `others`.')
    checkSample(entry.sample, note, around)
  },
  complete({ pairs, others = [] }) {
    const texts = [...new Map([...pairs.map(({ match }) => match), ...others].map((text) => [normalised(text), text])).values()]
    const prompts = pairs.map(({ id, text, match, feedback }) => ({ id: idOf(id, text), text, feedback, option: idOf(undefined, match) }))
    return {
      task: { kind: 'match', prompts, options: texts.map((text) => ({ id: idOf(undefined, text), text })) },
      meaning: [...pairs.map(({ text, match }) => `${text}=${match}`).sort(), ...[...others].sort()],
    }
  },
}
