import { z } from 'zod'
import { typed } from '../wording'
import type { KindOfQuestion } from './kind'
import { aspect, checkSample, feedback, head, run, runRequestOfEntry, sample, wording as words } from './parts'

const schema = z.strictObject({
  ...head,
  kind: z.literal('text'),
  sample: sample.optional(),
  ...run,
  request: run.request.optional().describe('Where it is said, the check runs the sample, and the first answer must be what it gives.'),
  ask: aspect.optional(),
  answers: z.array(words).min(1).describe('All that is right. White space, quotes around it and the final point do not count.'),
  near: z
    .array(z.strictObject({ answer: words, feedback }))
    .optional()
    .describe('Wrong answers that deserve a word of their own.'),
  otherwise: words.optional().describe('A word for any other wrong answer.'),
  exact: z.boolean().optional().describe('Whether capitals count.'),
})
type Entry = z.infer<typeof schema>

/** A short answer, typed; where a sample and a request are named, it is what running gives. */
export const textKind: KindOfQuestion<Entry> = {
  schema,
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
    const named = sample && request && ask ? [{ sample, request, ask }] : []
    return {
      task: { kind: 'text', answers, near, otherwise, exact },
      meaning: [...answers].sort(),
      claims: named.map((run) => ({
        path: ['answers', 0],
        order: runRequestOfEntry({ ...entry, ...run }, around),
        asked: run.ask,
        value: answers[0] ?? '',
        holds: true,
        what: run.sample,
      })),
    }
  },
}
