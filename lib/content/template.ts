import { z } from 'zod'
import type { Problem } from '../authoring/problem'
import { type Folder, folderAt, readText, wholeFile } from '../authoring/read-folder'
import { readJson } from '../authoring/read-json'
import { unknownPack } from '../authoring/unknown-pack'
import { runOptionFields } from '../runtime/lab/run-option-fields'

const text = z.string().trim().min(1)

const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  title: text,
  says: text,
  file: text.describe('Name of the file beside templates.json.'),
  request: text.optional(),
  body: text.optional(),
  mode: z.enum(['http', 'websocket', 'lifespan']).optional(),
  send: text.optional(),
  lifespan: z.boolean().optional(),
  packages: runOptionFields.packages,
})

/** Something the bench can begin with: a file and what its client sends. */
export type Template = z.infer<typeof templateSchema> & { source: string }

/** Reads content/templates; a template whose file is absent is a problem. */
export function readTemplates(content: Folder, packs: ReadonlySet<string>, problems: Problem[]): Template[] {
  const folder = folderAt(`${content.path}/templates`)
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
    const source = readText(folder, template.file)
    if (source !== undefined) return [{ ...template, source }]
    problems.push(
      wholeFile(
        `${folder.shown}/templates.json`,
        `templates[${i}].file`,
        `"${template.file}" names no file in ${folder.shown}.`,
        'Add the file, or mend the name.',
      ),
    )
    return []
  })
}
