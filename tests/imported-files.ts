import { strToU8, zipSync } from 'fflate'
import { type Imported, importQuestions } from '@/lib/teaching/import/import'

/** A file as the import reads it. */
export const read = (file: string, data: string | Uint8Array): Imported =>
  importQuestions(typeof data === 'string' ? strToU8(data) : data, file)

/** A package of these files. */
export const packed = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data])))

type AnyEntry = { id?: string; q: string; explain: string; [key: string]: unknown }

/** The entries, whatever their kind. */
export const entriesOf = ({ entries }: Imported): AnyEntry[] => entries as AnyEntry[]

/** What was lost, without the places. */
export const lossesOf = ({ losses }: Imported): string[] => losses.map(({ what }) => what)
