import { changed, kindOfKey } from '../site/storage'
import { isDeep, merged, type Records, readable } from './merge'

const format = 'callable-progress'

/** What a file brought: records that were new here or changed, records that changed nothing, and those that could not be read. */
export type ProgressImport = { fresh: number; same: number; damaged: string[] }

/** All that this browser keeps about its reader. Throws where the browser refuses. */
export function ownRecords(): Map<string, string> {
  const names = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '')
  return new Map(
    names
      .filter(kindOfKey)
      .sort()
      .map((name) => [name, localStorage.getItem(name) ?? '']),
  )
}

/** Records as the text of a file; damaged ones stay behind. */
export function asFile(records: Records, now: number): string {
  const sound = [...records].filter(([name, text]) => readable(name, text)).map(([name, text]) => [name, JSON.parse(text)])
  return `${JSON.stringify({ format, version: 1, saved: new Date(now).toISOString(), records: Object.fromEntries(sound) }, null, 1)}\n`
}

/** The records in the text of a file. Throws a sentence for the reader where it is no file of progress. */
export function fromFile(text: string): { records: Map<string, string>; damaged: string[] } {
  const file = parsed(text)
  if (file?.format !== format || !file.records || typeof file.records !== 'object')
    throw new Error('This is no file of progress from this site. Nothing was changed. Choose one that “Save to a file” made.')
  if (file.version !== 1)
    throw new Error('This file was made by a newer version of the site. Nothing was changed. Reload this page and try again.')
  const entries = Object.entries(file.records).map(([name, value]): [string, string] => [name, isDeep(value) ? '' : JSON.stringify(value)])
  return {
    records: new Map(entries.filter(([name, text]) => readable(name, text))),
    damaged: entries.filter(([name, text]) => !readable(name, text)).map(([name]) => name),
  }
}

/** Merges the text of a file into what this browser keeps. Throws a sentence for the reader where nothing could be taken. */
export function bringIn(text: string): ProgressImport {
  const { records, damaged } = fromFile(text)
  const mine = ownRecords()
  const together = merged(mine, records)
  let fresh = 0
  for (const [name, value] of together)
    if (records.has(name) && !sameRecord(name, mine.get(name), value)) {
      localStorage.setItem(name, value)
      fresh++
    }
  document.dispatchEvent(new Event(changed))
  return { fresh, same: records.size - fresh, damaged }
}

function sameRecord(name: string, mine: string | undefined, value: string): boolean {
  return mine !== undefined && merged(new Map([[name, mine]]), new Map()).get(name) === value
}

function parsed(text: string): { format?: unknown; version?: unknown; records?: unknown } | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
