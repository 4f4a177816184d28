import { z } from 'zod'
import { digest } from '../digest'
import type { KindOfQuestion } from './kind'
import { aspect, checkSample, feedback, head, run, runRequestOfEntry, sample, wording } from './parts'

const number = z.int('a whole number').min(1)

const schema = z.strictObject({
  ...head,
  kind: z.literal('line'),
  sample,
  ...run,
  answer: number.describe('The line that is wrong, counted from 1.'),
  fix: z.string().describe('What stands there once it is mended, indentation included; nothing takes the line out.'),
  ask: aspect,
  wants: z.string().describe('What the mended sample gives and the sample as it stands does not. The check runs both.'),
  lines: z
    .array(z.strictObject({ line: number, feedback }))
    .optional()
    .describe('A word for whoever points at this line.'),
  otherwise: wording.optional().describe('A word for whoever points at any other line.'),
})
type Entry = z.infer<typeof schema>

/** Which line is wrong: the one that has to change before the sample gives what it should. */
export const lineKind: KindOfQuestion<Entry> = {
  schema,
  check(entry, note, around) {
    if (!checkSample(entry.sample, note, around)) return
    const lines = linesOf(around.samples.get(entry.sample))
    const points = [
      { path: ['answer'], line: entry.answer },
      ...(entry.lines ?? []).map(({ line }, i) => ({ path: ['lines', i, 'line'], line })),
    ]
    for (const { path, line } of points)
      if (!lines[line - 1]?.trim())
        note(path, `Expected a line of ${entry.sample} that is not blank, found ${line}.`, 'Lines are counted from 1.')
    ;(entry.lines ?? []).forEach(({ line }, i, all) => {
      if (all.findIndex((other) => other.line === line) < i) note(['lines', i], `Line ${line} stands twice.`, 'One word for each line.')
    })
    if (entry.fix === lines[entry.answer - 1])
      note(['fix'], `The fix is what stands on line ${entry.answer} already.`, 'Write the mended line.')
  },
  complete(entry, around) {
    const source = linesOf(around.samples.get(entry.sample))
    const seen = new Map<string, number>()
    const lines = source.flatMap((code, index) => {
      if (!code.trim()) return []
      const times = (seen.get(code.trim()) ?? 0) + 1
      seen.set(code.trim(), times)
      return {
        id: digest(`${code.trim()}\n${times}`),
        number: index + 1,
        code,
        feedback: entry.lines?.find(({ line }) => line === index + 1)?.feedback,
        right: index + 1 === entry.answer,
      }
    })
    const mended = source.flatMap((code, index) => (index + 1 === entry.answer ? (entry.fix ? [entry.fix] : []) : [code])).join('\n')
    const claim = { path: ['wants'], asked: entry.ask, value: entry.wants }
    return {
      task: { kind: 'line', lines, otherwise: entry.otherwise },
      meaning: [source.join('\n'), String(entry.answer)],
      claims: [
        {
          ...claim,
          order: runRequestOfEntry(entry, around, `${mended}\n`),
          holds: true,
          what: `${entry.sample} with line ${entry.answer} mended`,
        },
        { ...claim, order: runRequestOfEntry(entry, around), holds: false, what: `${entry.sample} as it stands` },
      ],
    }
  },
}

const linesOf = (source = ''): string[] => source.trimEnd().split('\n')
