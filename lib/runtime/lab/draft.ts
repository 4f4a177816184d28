import { z } from 'zod'
import { key, load, save } from '../../site/storage'
import { fileLimits, pathFault } from '../run-files'
import { labSettingsSchema } from './lab-data'

const draftSchema = z.strictObject({
  version: z.string(),
  /** The file that holds the app; drafts from before it could be chosen say nothing. */
  main: z.string().optional(),
  files: z.record(z.string(), z.string().max(200_000)),
  settings: labSettingsSchema,
  at: z.number(),
})

/** A reader's edit of a lab, and the version of the original it was made from. */
export type Draft = z.infer<typeof draftSchema>

/** What is left of an edit that cannot be read: the files in it that can. */
export type DamagedDraft = { files: Record<string, string>; damaged: true }

/** The kept edit of a lab, or what is left of it; undefined where there is none. */
export function readDraft(lab: string): Draft | DamagedDraft | undefined {
  const text = load(key.lab(lab))
  if (text === null) return undefined
  try {
    const value: unknown = JSON.parse(text)
    const read = draftSchema.safeParse(value)
    if (read.success) return read.data
    const { files } = z.looseObject({ files: z.record(z.string(), z.unknown()) }).parse(value)
    return { damaged: true, files: Object.fromEntries(Object.entries(files).filter(isFile)) }
  } catch {
    return { damaged: true, files: {} }
  }
}

const isFile = (entry: [string, unknown]): entry is [string, string] =>
  typeof entry[1] === 'string' && pathFault(entry[0]) === undefined && entry[1].length <= fileLimits.text

export function keepDraft(lab: string, draft: Draft): void {
  save(key.lab(lab), JSON.stringify(draft))
}

export function dropDraft(lab: string): void {
  try {
    localStorage.removeItem(key.lab(lab))
  } catch {
    // Nothing was kept.
  }
}

/** A short name for a text that changes when the text does. */
export function codeVersion(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    a = Math.imul(a ^ c, 2654435761)
    b = Math.imul(b ^ c, 1597334677)
  }
  return ((a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff)).toString(36)
}
