import type { z } from 'zod'
import { locateJson } from './located'
import type { Problem } from './problem'
import { type Folder, readText } from './read-folder'
import { repeatedKeys } from './repeated-keys'
import { parseLocated } from './zod-problems'

/** Longer texts than authors write: recordings, which programs write. */
const recorded = 100_000

type Path = (string | number)[]
type Point = { line: number; column: number }

/** A JSON file held against a schema, and where in it a value stands; undefined where it is absent or has a problem. Places are only worked out when asked for: recordings are long. */
export function readJson<Schema extends z.ZodType>(
  folder: Folder,
  name: string,
  schema: Schema,
  problems: Problem[],
): { data: z.infer<Schema>; at: (path: Path) => Point } | undefined {
  const text = readText(folder, name)
  if (text === undefined) return undefined
  const file = `${folder.shown}/${name}`
  const quick = sound(schema, text)
  const at = (path: Path) => locateJson(text).located?.at(path) ?? { line: 1, column: 1 }
  if (quick) {
    const twice = text.length > recorded ? [] : repeatedKeys(text)
    for (const { message, ...point } of twice)
      problems.push({ file, ...point, place: 'JSON', fact: message, remedy: 'Keep one of the two.' })
    return twice.length ? undefined : { data: quick.data, at }
  }
  const { located, errors } = locateJson(text)
  for (const e of errors) problems.push({ file, line: e.line, column: e.column, place: 'malformed JSON', fact: e.message })
  if (located) problems.push(...parseLocated(schema, located, file, name.replace('.json', '')).problems)
  return undefined
}

function sound<Schema extends z.ZodType>(schema: Schema, text: string): { data: z.infer<Schema> } | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? { data: parsed.data } : undefined
  } catch {
    return undefined
  }
}
