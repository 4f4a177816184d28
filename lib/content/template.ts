import { z } from 'zod'
import type { Problem } from '../authoring/problem'
import { type Folder, folderAt, subfolders } from '../authoring/read-folder'
import { readJson } from '../authoring/read-json'
import { unknownPack } from '../authoring/unknown-pack'
import { runOptionFields } from '../runtime/lab/run-option-fields'
import { readSamples } from './read-samples'

const text = z.string().trim().min(1)

const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  title: text,
  says: text,
  file: text.describe('Name of the file beside templates.json; of one in a folder, the whole folder is taken: flask/app.py.'),
  bare: text.optional().describe('Name of a file that does the same without a framework, to be run beside it.'),
  request: text.optional(),
  body: text.optional(),
  mode: z.enum(['http', 'websocket', 'lifespan']).optional(),
  send: text.optional(),
  lifespan: z.boolean().optional(),
  packages: runOptionFields.packages,
})

/** Something the bench can begin with: a file, what its client sends, and all files of content/templates by path. */
export type Template = z.infer<typeof templateSchema> & { files: ReadonlyMap<string, string> }

/** What the bench begins with where the content says nothing. */
const emptyTemplate: Template = {
  id: 'program',
  title: 'A program',
  says: 'Prints a line.',
  file: 'program.py',
  files: new Map([['program.py', 'print("Hello")\n']]),
}

/** Reads content/templates; a template one of whose files is absent is a problem. */
export function readTemplates(content: Folder, packs: ReadonlySet<string>, problems: Problem[]): Template[] {
  const folder = folderAt(`${content.path}/templates`)
  if (!subfolders(content).some(({ name }) => name === 'templates')) return [emptyTemplate]
  const files = readSamples(content, 'templates', problems)
  const read = readJson(folder, 'templates.json', z.array(templateSchema), problems)
  return (read?.data ?? []).flatMap((template, i) => {
    const unknown = unknownPack(template.packages, packs)
    if (read && unknown)
      problems.push({
        file: `${folder.shown}/templates.json`,
        ...read.at([i, 'packages']),
        place: `templates[${i}].packages`,
        ...unknown,
      })
    const missing = (['file', 'bare'] as const).filter((key) => template[key] !== undefined && !files.has(template[key]))
    for (const key of missing)
      problems.push({
        file: `${folder.shown}/templates.json`,
        ...(read?.at([i, key]) ?? { line: 1, column: 1 }),
        place: `templates[${i}].${key}`,
        fact: `"${template[key]}" names no file in ${folder.shown}.`,
        remedy: 'Add the file, or mend the name.',
      })
    return missing.length ? [] : [{ ...template, files }]
  })
}
