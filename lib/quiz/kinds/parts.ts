import { z } from 'zod'
import { didYouMean } from '../../authoring/did-you-mean'
import { runOptionFields } from '../../runtime/lab/run-option-fields'
import { type RunOptions, runRequestFor } from '../../runtime/lab/run-options'
import { isProgram, neededFiles, runRoot } from '../../runtime/lab/runnable'
import type { RunRequestInput } from '../../runtime/run-request'
import { digest } from '../digest'
import { normalised } from '../wording'
import type { Note, QuizContext } from './kind'

export const wording = z.string().trim().min(1)
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
  .describe('Never changes, even when the wording does. Left out, it is made from the wording.')

/** What every entry of quiz.json has, whatever its kind. */
export const head = {
  id: id.optional(),
  q: wording.describe('The question, in Markdown.'),
  explain: wording.describe('Shown after answering, right or wrong.'),
  see: z.string().optional().describe('Id of the heading that teaches it.'),
  objective: z.int('a whole number').min(1).optional().describe('Number of the objective of the phase that it asks about, counted from 1.'),
  reread: wording.optional().describe('A few words of the paragraph under that heading that teaches it, as they stand in the lesson.'),
}

export const feedback = wording.describe('Shown to whoever gave this answer.')
export const sample = wording.describe('A file in code/ that is shown under the question.')

/** How a sample is run. One with an app is sent a request, which has to be said; one without runs by itself. */
export const runFields = runOptionFields

const aspectPattern = /^(status|body|complete|error|printed|messages|rules|header [\w-]+)$/
export const aspect = z
  .string()
  .regex(aspectPattern, 'status, body, complete, error, printed, messages, rules or a header such as "header Content-Length"')
  .describe('What of the run is asked for.')

/** The run of a sample, or of another program in its place. */
export function runRequestOfEntry(entry: RunOptions & { sample: string }, { samples }: QuizContext, source?: string): RunRequestInput {
  const program = isProgram(entry.sample, samples.get(entry.sample) ?? '')
  const root = runRoot(entry.sample)
  const main = entry.sample.slice(root.length)
  const files = Object.fromEntries(neededFiles(entry.sample, samples).map((file) => [file.slice(root.length), samples.get(file) ?? '']))
  const run = runRequestFor(source === undefined ? files : { ...files, [main]: source }, main, entry)
  return program ? { ...run, mode: 'program' } : run
}

/** Whether the sample exists; says so where it does not. */
export function checkSample(name: string | undefined, note: Note, { samples }: QuizContext): boolean {
  if (name === undefined || samples.has(name)) return true
  note(['sample'], `"${name}" names no file in code/.`, `Add the file, or mend the name.${didYouMean(name, samples.keys())}`)
  return false
}

/** Whether it is said what a sample with an app is sent, and nothing is said of one that has none; says so where not. */
export function checkRequest({ sample, request }: RunOptions & { sample: string }, note: Note, { samples }: QuizContext): void {
  const source = samples.get(sample)
  if (source === undefined) return
  if (isProgram(sample, source)) {
    if (request !== undefined) note(['request'], `${sample} has no app to send a request to.`, 'Remove "request", or define app.')
  } else if (request === undefined) note(['request'], '"request" is missing.', 'Add it: what the client sends, such as GET /hello.')
}

/** Reports texts under `key` that are equal to an earlier one, and ids that stand twice. */
export function checkDistinct(
  key: string,
  parts: { id?: string; text: string }[],
  note: Note,
  alike: (text: string) => string = normalised,
): void {
  const name = key[0]?.toUpperCase() + key.slice(1)
  const texts = parts.map(({ text }) => alike(text))
  texts.forEach((text, i) => {
    const first = texts.indexOf(text)
    if (first < i)
      note([key, i], `${name} ${first} and ${i} are equal once case and white space are set aside.`, 'Reword or remove one of them.')
  })
  parts.forEach(({ id }, i) => {
    if (id && parts.findIndex((other) => other.id === id) < i)
      note([key, i], `The id "${id}" stands on another one already.`, 'Ids are unique within their question.')
  })
}

/** The id that was given, or one made from the wording. */
export const idOf = (given: string | undefined, text: string): string => given ?? digest(normalised(text))
