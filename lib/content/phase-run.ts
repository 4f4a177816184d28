import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Problem } from '../authoring/problem'
import { type Folder, folderAt, readFiles, readText, wholeFile } from '../authoring/read-folder'
import { readJson } from '../authoring/read-json'

/** How near a second recording has to come: the same but for dates; the same but for figures that lie about as high; the same but for its digits; or anything, as chance decides. */
export const likenesses = ['exact', 'about', 'shape', 'once'] as const
export type Likeness = (typeof likenesses)[number]

/** One text a run left behind. */
const recordedTextSchema = z.strictObject({ lines: z.array(z.string()).min(1), like: z.enum(likenesses).default('exact') })
export type RecordedText = z.infer<typeof recordedTextSchema>

/** What a run of `runs/NAME.py` recorded: texts by name, with date and versions. */
export const runSchema = z.strictObject({
  recorded: z.iso.date('a date such as 2026-11-23'),
  /** Eight hexadecimal digits of the SHA-256 of each file it rests on, by its path from the phase. */
  of: z.record(z.string(), z.string()),
  versions: z.record(z.string(), z.string()),
  texts: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'), recordedTextSchema),
})
export type RecordedRun = z.infer<typeof runSchema>

/** A run as a lesson sees it: what it does in a sentence, its program, and what it recorded. */
export type PhaseRun = RecordedRun & { name: string; says: string; source: string }

/** Reads `runs/` of a phase; a program without a recording, or a recording without its program, is a problem. */
export function readRuns(phase: Folder, problems: Problem[]): Map<string, PhaseRun> {
  const folder = folderAt(`${phase.path}/runs`)
  const programs = readFiles(phase, 'runs', '.py')
  const recordings = readFiles(phase, 'runs', '.json')
  const names = [...new Set([...programs.keys(), ...recordings.keys()].map((file) => file.replace(/\.(py|json)$/, '')))]
  return new Map(
    names.flatMap((name): [string, PhaseRun][] => {
      const source = programs.get(`${name}.py`)
      const again = `Record it: npm run record -- runs/${name}`
      if (source === undefined)
        problems.push(
          wholeFile(`${folder.shown}/${name}.json`, 'run', `There is no ${name}.py that recorded this.`, 'Remove one, or add the other.'),
        )
      const says = /^"""(.+?)"""/s.exec(source ?? '')?.[1]?.trim() ?? ''
      if (source !== undefined && !says)
        problems.push(
          wholeFile(`${folder.shown}/${name}.py`, 'run', 'The program does not say what it does.', 'Begin it with a sentence in """.'),
        )
      if (!recordings.has(`${name}.json`))
        problems.push(wholeFile(`${folder.shown}/${name}.py`, 'run', 'Nothing was recorded of it.', again))
      const read = readJson(folder, `${name}.json`, runSchema, problems)
      for (const [file, digest] of Object.entries(read?.data.of ?? {}))
        if (digestOf(readText(phase, file)) !== digest)
          problems.push({
            file: `${folder.shown}/${name}.json`,
            ...(read?.at(['of', file]) ?? { line: 1, column: 1 }),
            place: `of.${file}`,
            fact: `${file} is not what it was when this was recorded.`,
            remedy: again,
          })
      return source !== undefined && read ? [[name, { ...read.data, name, says, source }]] : []
    }),
  )
}

const digestOf = (text: string | undefined): string =>
  createHash('sha256')
    .update(text ?? '')
    .digest('hex')
    .slice(0, 8)
