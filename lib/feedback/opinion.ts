import { key, loadRecord, save } from '../site/storage'

/** What a reader said of a page, as their browser remembers it. */
export type Opinion = {
  id: string
  /** Of the text it was said about. */
  version: string
  helpful: boolean
  comment: string
  /** Whether the one change has been made. */
  changed: boolean
}

/** The opinion of a page; undefined where there is none, or one of an older text: then the reader is asked anew. */
export function readOpinion(page: string, version: string): Opinion | undefined {
  const r = loadRecord(key.opinion(page))
  if (typeof r?.id !== 'string' || typeof r.helpful !== 'boolean' || r.version !== version) return undefined
  return { id: r.id, version, helpful: r.helpful, comment: typeof r.comment === 'string' ? r.comment : '', changed: r.changed === true }
}

export function keepOpinion(page: string, opinion: Opinion): void {
  save(key.opinion(page), JSON.stringify(opinion))
}
