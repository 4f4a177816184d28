import { z } from 'zod'
import type { RunOptions } from '../../runtime/lab/run-options'
import type { EntryKind, Head, TaskKind } from './kind'
import { checkDistinct, checkSample, head, id, idOf, runFields, runRequestOfEntry, sample, wording } from './parts'
import { lettered, marksOf, readMarks } from './picked'

/** Put the items in order; they stand in the right one. */
export type OrderTask = { kind: 'order'; items: { id: string; text: string; feedback?: string }[] }

/** Putting things in order. */
export const orderTask: TaskKind<OrderTask> = {
  how: {
    page: 'Put these in order, the first on top.',
    paper: 'Write the letters in order.',
    terminal: 'All letters, in order',
    nudge: 'Move something first.',
  },
  arranged: 'astray',
  ordered: true,
  judge({ items }, response) {
    const astray = items.find(({ id }, place) => response[place] !== id)
    return { right: !astray && response.length === items.length, said: astray?.feedback ? [astray.feedback] : [] }
  },
  offered: ({ items }) => items.map(({ id }) => id),
  key: ({ items }) => items.map(({ id }) => id),
  known: ({ items }, response) =>
    response.length === items.length && items.every(({ id }) => response.filter((other) => other === id).length === 1) ? response : [],
  answerKey: ({ items }, response) => [response.map((id) => items.findIndex((item) => item.id === id) + 1).join('-')],
  answerKeys: ({ items }) => [{ id: items.map((_, index) => index + 1).join('-'), text: items.map(({ text }) => text).join(', ') }],
  texts: ({ kind, items }, say) => ({
    kind,
    items: items.map(({ id, text, feedback }) => ({ id, text: say(text), feedback: feedback && say(feedback) })),
  }),
  rows: ({ items }) => items,
  inWords({ items }, response) {
    const texts = response.map((id) => items.find((item) => item.id === id)?.text)
    return texts.some((text) => text === undefined) ? undefined : texts.join(' → ')
  },
  paper(task, order, letter) {
    const offered = lettered(task.items, order, letter)
    return { prompts: [], offered, key: marksOf(this.key(task), offered).join(' ') }
  },
  read: (typed, paper) => readMarks(typed, paper, paper.offered.length),
  portable: ({ kind, items }) => ({ kind, items }),
}

type Entry = Head & RunOptions & { kind: 'order'; items: { id?: string; text: string; feedback?: string; event?: string }[] }

/** Put things in order; where a sample and a request are named, the order is that of the tape. */
export const orderEntry: EntryKind<Entry, OrderTask> = {
  schema: () =>
    z.strictObject({
      ...head,
      kind: z.literal('order'),
      sample: sample.optional(),
      ...runFields,
      request: runFields.request.describe('Where it is said, the check runs the sample and holds the order against its events.'),
      items: z
        .array(
          z.strictObject({
            id: id.optional(),
            text: wording,
            feedback: wording.optional().describe('Why it stands here; shown where this is the first that was put elsewhere.'),
            event: wording
              .optional()
              .describe('The event of the tape it stands for: `start_response`, `send http.response.start`, `chunk#2`.'),
          }),
        )
        .min(3)
        .max(8)
        .describe('In the right order.'),
    }),
  check(entry, note, around) {
    checkDistinct('items', entry.items, note)
    checkSample(entry.sample, note, around)
    if (entry.request && !entry.sample) note(['request'], 'There is nothing to send it to.', 'Name the sample, or leave the request out.')
    if (entry.request && entry.items.some(({ event }) => !event))
      note(['items'], 'Only some items name their event.', 'Name the event of each, so that the order can be held against the tape.')
    if (!entry.request && entry.items.some(({ event }) => event))
      note(['items'], 'Items name events, and no request makes them happen.', 'Add sample and request, or leave the events out.')
  },
  complete(entry, around) {
    const items = entry.items.map(({ id, text, feedback }) => ({ id: idOf(id, text), text, feedback }))
    const events = entry.items.flatMap(({ event }) => event ?? [])
    const { sample, request } = entry
    const runs = sample && request ? [{ sample, request }] : []
    return {
      task: { kind: 'order', items },
      meaning: items.map(({ text }) => text),
      expectations: runs.map((named) => ({
        path: ['items'],
        run: runRequestOfEntry({ ...entry, ...named }, around),
        asked: { first: events },
        value: events.join(', '),
        holds: true,
        what: named.sample,
      })),
    }
  },
}
