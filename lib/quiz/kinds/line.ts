import { z } from 'zod'
import type { RunOptions } from '../../runtime/lab/run-options'
import { digest } from '../digest'
import { verbatim } from '../verbatim'
import type { EntryKind, Head, TaskKind } from './kind'
import { aspect, checkRequest, checkSample, feedback, head, runFields, runRequestOfEntry, sample, wording } from './parts'

/** Point at the line that is wrong; every line that is not blank can be pointed at. */
export type LineTask = { kind: 'line'; lines: Line[]; otherwise?: string }
export type Line = { id: string; number: number; code: string; feedback?: string; right: boolean }

/** Pointing at a line of a program. */
export const lineTask: TaskKind<LineTask> = {
  how: {
    page: 'Point at the line.',
    paper: 'Circle the number of the line.',
    terminal: 'The number of the line',
    nudge: 'Point at a line first.',
  },
  arranged: 'as-written',
  ordered: false,
  asksSample: true,
  judge({ lines, otherwise }, response) {
    const found = lines.find(({ id }) => id === response[0])
    const feedback = found?.feedback ?? (found?.right === false ? otherwise : undefined)
    return { right: response.length === 1 && found?.right === true, said: feedback ? [feedback] : [] }
  },
  offered: ({ lines }) => lines.map(({ id }) => id),
  key: ({ lines }) => lines.flatMap(({ id, right }) => (right ? id : [])),
  known: ({ lines }, response) => response.filter((id) => lines.some((other) => other.id === id)).slice(0, 1),
  answerKey: (_task, response) => response,
  answerKeys: ({ lines }) => lines.map(({ id, number, code }) => ({ id, text: `Line ${number}: \`${code.trim()}\`` })),
  texts({ kind, lines, otherwise }, say, code = (rows) => rows) {
    const whole = Array.from({ length: lines.at(-1)?.number ?? 0 }, (_, i) => lines.find(({ number }) => number === i + 1)?.code ?? '')
    const rows = code(whole)
    return {
      kind,
      lines: lines.map((line) => ({ ...line, code: rows[line.number - 1] ?? '', feedback: line.feedback && say(line.feedback) })),
      otherwise: otherwise && say(otherwise),
    }
  },
  rows: ({ lines }) =>
    lines.map(({ id, number, code, feedback, right }) => ({
      id,
      right,
      feedback,
      text: `<span class="key__line">${number}</span> <code>${code}</code>`,
    })),
  inWords({ lines }, response) {
    const line = lines.find(({ id }) => id === response[0])
    return line && `Line ${line.number}: <code>${line.code}</code>`
  },
  paper({ lines }) {
    const offered = lines.map(({ id, number, code }) => ({ id, mark: String(number), text: code }))
    return { prompts: [], offered, key: String(lines.find(({ right }) => right)?.number ?? ''), code: true }
  },
  read(typed, { offered }) {
    const found = offered.find(({ mark }) => mark === typed.trim())
    return found && [found.id]
  },
  portable({ lines, otherwise }, lose) {
    lose('pointing at a line becomes a choice among the lines')
    const choices = lines.map(({ id, number, code, feedback, right }) => ({
      id,
      text: `Line ${number}: ${verbatim(code.trim())}`,
      feedback: feedback ?? (right ? undefined : otherwise),
      right,
    }))
    return { kind: 'choice', choices }
  },
}

type Entry = Head &
  RunOptions & {
    kind: 'line'
    sample: string
    answer: number
    fix: string
    ask: string
    wants: string
    lines?: { line: number; feedback: string }[]
    otherwise?: string
  }

/** Which line is wrong: the one that has to change before the sample gives what it should. */
export const lineEntry: EntryKind<Entry, LineTask> = {
  schema() {
    const number = z.int('a whole number').min(1)
    return z.strictObject({
      ...head,
      kind: z.literal('line'),
      sample,
      ...runFields,
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
  },
  check(entry, note, around) {
    if (!checkSample(entry.sample, note, around)) return
    checkRequest(entry, note, around)
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
    const expectation = { path: ['wants'], asked: entry.ask, value: entry.wants }
    return {
      task: { kind: 'line', lines, otherwise: entry.otherwise },
      meaning: [source.join('\n'), String(entry.answer)],
      expectations: [
        {
          ...expectation,
          run: runRequestOfEntry(entry, around, `${mended}\n`),
          holds: true,
          what: `${entry.sample} with line ${entry.answer} mended`,
        },
        { ...expectation, run: runRequestOfEntry(entry, around), holds: false, what: `${entry.sample} as it stands` },
      ],
    }
  },
}

const linesOf = (source = ''): string[] => source.trimEnd().split('\n')
