import { z } from 'zod'
import type { Problem } from '../authoring/problem'
import { type Folder, readFiles, readText, subfolders, wholeFile } from '../authoring/read-folder'
import { readJson } from '../authoring/read-json'
import { unknownPack } from '../authoring/unknown-pack'
import { runOptionFields } from '../runtime/lab/run-option-fields'

const text = z.string().trim().min(1)

/** exercise.json */
export const exerciseSchema = z.strictObject({
  title: text.describe('What it is called.'),
  task: text.describe('What to do; inline Markdown.'),
  hints: z.array(text).min(2).max(3).describe('Two or three hints, each plainer than the one before.'),
  interface: z.enum(['wsgi', 'asgi']).optional(),
  mode: z.enum(['http', 'websocket', 'lifespan']).optional(),
  lifespan: z.boolean().optional(),
  request: text.optional().describe('What Run sends: GET /hello, then one header a line.'),
  body: text.optional(),
  packages: runOptionFields.packages,
})

/** A task to solve in the page, with what it begins from, what solves it, and the checks that tell. */
export type Exercise = z.infer<typeof exerciseSchema> & {
  id: string
  starter: string
  solution: string
  checks: string
  /** Answers that the checks must refuse, by name of the file. */
  wrong: ReadonlyMap<string, string>
}

/** The exercises of a phase by the names of their folders; one that lacks a file is a problem and is left out. */
export function readExercises(folder: Folder, packs: ReadonlySet<string>, problems: Problem[]): Map<string, Exercise> {
  const found = new Map<string, Exercise>()
  for (const inner of subfolders(folder, 'exercises')) {
    const missing = ['exercise.json', 'starter.py', 'solution.py', 'checks.py'].filter((name) => readText(inner, name) === undefined)
    for (const name of missing)
      problems.push(
        wholeFile(`${inner.shown}/${name}`, name, `The exercise "${inner.name}" has no ${name}.`, `Add ${inner.shown}/${name}.`),
      )
    const wrong = readFiles(inner, 'wrong', '.py')
    if (!wrong.size)
      problems.push(
        wholeFile(
          `${inner.shown}/wrong`,
          'wrong',
          `The exercise "${inner.name}" has no wrong answers.`,
          'Add a folder wrong/ with at least one .py that the checks refuse.',
        ),
      )
    const read = readJson(inner, 'exercise.json', exerciseSchema, problems)
    const data = read?.data
    const unknown = unknownPack(data?.packages, packs)
    if (read && unknown)
      problems.push({ file: `${inner.shown}/exercise.json`, ...read.at(['packages']), place: 'exercise.packages', ...unknown })
    if (missing.length || !data) continue
    const file = (name: string) => readText(inner, name) ?? ''
    found.set(inner.name, {
      ...data,
      id: inner.name,
      starter: file('starter.py'),
      solution: file('solution.py'),
      checks: file('checks.py'),
      wrong,
    })
  }
  return found
}
