import { z } from 'zod'
import { contentFolder } from '../authoring/content-folder'
import { folderAt, readFiles } from '../authoring/read-folder'

const recordedSchema = z.object({
  versions: z.record(z.string(), z.string()),
  rows: z.record(z.string(), z.array(z.int())),
})

/** How many answers of pydantic’s own engine the page’s stand-in is held to, and of which versions they are; undefined where none are recorded. Throws a ZodError for a recording of another form. */
export function engineAnswers(): { answers: number; versions: Record<string, string> } | undefined {
  const files = readFiles(folderAt(`${contentFolder()}/frameworks`), 'pydantic', '.json')
  const recordings = [...files].filter(([name]) => name !== 'refused.json').map(([, text]) => recordedSchema.parse(JSON.parse(text)))
  const versions = recordings[0]?.versions
  return versions && { versions, answers: recordings.flatMap(({ rows }) => Object.values(rows)).reduce((sum, row) => sum + row.length, 0) }
}
