import type { FeedbackCatalogue } from '../catalogue'
import type { Store } from '../store/store'
import { countEntries } from './queries'
import { type QuestionFigures, questionFigures } from './questions'
import { type PageFigures, pageFigures } from './votes'

/** Something a reader wrote, or pointed at. */
export type ReaderWords = {
  at: string
  page: string
  title: string
  /** Of the text, or of the question, it was said about. */
  version: string
  about: 'page' | 'passage' | 'question'
  helpful?: boolean
  /** The section of a passage; the id of a question. */
  place?: string
  passage?: string
  /** What the reader of a question had picked, of what they were shown in this order. */
  picked?: string[]
  shown?: string[]
  words: string
}

export type Insights = {
  pages: PageFigures[]
  questions: QuestionFigures[]
  said: ReaderWords[]
  /** Opinions that are of no page here: it has another address since, or never was. */
  elsewhere: number
}

/** Everything readers said of the pages in the catalogue (of any, where it is empty), summed up for an author. `newest` is how many of their own words are listed, of each kind. */
export async function insights(store: Pick<Store, 'db'>, catalogue: FeedbackCatalogue, newest = 50): Promise<Insights> {
  const gathered = await countEntries(
    store.db,
    newest,
    catalogue.pages.map(({ path }) => path),
  )
  const titles = new Map(catalogue.pages.map(({ path, title }) => [path, title]))
  const titleOf = (page: string) => titles.get(page) ?? page
  const words = gathered.words.map(
    ({ at, page, version, helpful, comment }): ReaderWords => ({
      at,
      page,
      title: titleOf(page),
      version,
      about: 'page',
      helpful: helpful === 1,
      words: comment ?? '',
    }),
  )
  const reports = gathered.reports.map(
    ({ at, page, version, about, section, passage, question, shown, picked, words }): ReaderWords => ({
      ...{ at, page, title: titleOf(page), version, about, words },
      place: (about === 'question' ? question : section) ?? undefined,
      passage: passage ?? undefined,
      shown: shown?.split(' ').filter(Boolean),
      picked: picked?.split(' ').filter(Boolean),
    }),
  )
  return {
    pages: pageFigures(gathered.votes, gathered.passages, catalogue),
    questions: questionFigures(gathered, catalogue),
    elsewhere: gathered.opinions - gathered.votes.reduce((sum, { count }) => sum + count, 0),
    said: [...words, ...reports].sort((a, b) => (a.at < b.at ? 1 : -1)),
  }
}
