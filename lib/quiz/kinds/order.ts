import { z } from 'zod'
import type { KindOfQuestion } from './kind'
import { checkDistinct, checkSample, head, id, idOf, run, runRequestOfEntry, sample, wording } from './parts'

const schema = z.strictObject({
  ...head,
  kind: z.literal('order'),
  sample: sample.optional(),
  ...run,
  request: run.request.optional().describe('Where it is said, the check runs the sample and holds the order against its events.'),
  items: z
    .array(
      z.strictObject({
        id: id.optional(),
        text: wording,
        feedback: wording.optional().describe('Why it stands here; shown where this is the first that was put elsewhere.'),
        event: wording.optional().describe('The event of the tape it stands for: `start_response`, `send http.response.start`, `chunk#2`.'),
      }),
    )
    .min(3)
    .max(8)
    .describe('In the right order.'),
})
type Entry = z.infer<typeof schema>

/** Put things in order; where a sample and a request are named, the order is that of the tape. */
export const orderKind: KindOfQuestion<Entry> = {
  schema,
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
    const claims = sample && request ? [{ sample, request }] : []
    return {
      task: { kind: 'order', items },
      meaning: items.map(({ text }) => text),
      claims: claims.map((named) => ({
        path: ['items'],
        order: runRequestOfEntry({ ...entry, ...named }, around),
        asked: { first: events },
        value: events.join(', '),
        holds: true,
        what: named.sample,
      })),
    }
  },
}
