import { z } from 'zod'
import { key, load, save } from '../../site/storage'
import { labSettingsSchema } from './lab-data'

const draftSchema = z.strictObject({
  version: z.string(),
  files: z.record(z.string(), z.string().max(200_000)),
  settings: labSettingsSchema,
  at: z.number(),
})

/** A reader's edit of a lab, and the version of the original it was made from. */
export type Draft = z.infer<typeof draftSchema>

/** The kept edit of a lab; undefined where there is none that can be read. */
export function readDraft(lab: string): Draft | undefined {
  try {
    return draftSchema.safeParse(JSON.parse(load(key.lab(lab)) ?? 'null')).data
  } catch {
    return undefined
  }
}

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
