import { type Share, shareOf } from '../../quiz/statistics/proportion'
import type { FeedbackCatalogue } from '../catalogue'
import type { Tables } from '../store/tables'
import { grouped } from './grouped'
import type { Counted } from './queries'

export type PageVersion = { version: string; since: string; current: boolean; helpful: Share; reports: number }
export type SectionFigures = { id: string; title: string; reports: number; reportsNow: number }

/** What readers said of a page: as a whole, for each version of its text in order, and for each section. */
export type PageFigures = {
  page: string
  title: string
  /** Of the newest version that anyone voted on. */
  helpful: Share
  reports: number
  versions: PageVersion[]
  sections: SectionFigures[]
}

type Vote = Counted<Pick<Tables['feedback'], 'page' | 'version' | 'helpful'>>
type Report = Counted<Pick<Tables['report'], 'page' | 'version' | 'section'>>

/** So many pages, and sections of one, are shown at most. */
const most = 500

/** Sums votes and reported passages up, the page that helps least (as far as that is certain) first; of pages in the catalogue, where it has any. */
export function pageFigures(votes: Vote[], reports: Report[], { pages }: Pick<FeedbackCatalogue, 'pages'>): PageFigures[] {
  const named = new Map(pages.map((page) => [page.path, page]))
  const votesOf = grouped(votes, ({ page }) => page)
  const reportsOf = grouped(reports, ({ page }) => page)
  const paths = new Set([...votes, ...reports].map(({ page }) => page))
  return [...paths]
    .filter((page) => named.size === 0 || named.has(page))
    .slice(0, most)
    .map((page): PageFigures => {
      const [ownVotes, ownReports] = [votesOf.get(page) ?? [], reportsOf.get(page) ?? []]
      const known = named.get(page)
      const versions = versionsOf(ownVotes, ownReports, known?.version)
      const titles = new Map(known?.sections.map(({ id, title }) => [id, title]))
      const placed = grouped(ownReports, ({ section }) => section)
      placed.delete(null)
      const sections = [...placed].map(([section, here]) => ({
        id: section ?? '',
        title: titles.get(section ?? '') ?? section ?? '',
        reports: sum(here),
        reportsNow: sum(here.filter(({ version }) => version === known?.version)),
      }))
      return {
        page,
        title: known?.title ?? page,
        helpful: versions.findLast(({ helpful }) => helpful.of > 0)?.helpful ?? shareOf(0, 0),
        reports: sum(ownReports),
        versions,
        sections: sections.sort((a, b) => b.reportsNow - a.reportsNow || b.reports - a.reports).slice(0, most),
      }
    })
    .sort((a, b) => a.helpful.high - b.helpful.high || b.reports - a.reports || (a.page < b.page ? -1 : 1))
}

function versionsOf(votes: Vote[], reports: Report[], current: string | undefined): PageVersion[] {
  const [votesOn, reportsOn] = [grouped(votes, ({ version }) => version), grouped(reports, ({ version }) => version)]
  return [...new Set([...votesOn.keys(), ...reportsOn.keys()])]
    .map((version) => {
      const [own, reported] = [votesOn.get(version) ?? [], reportsOn.get(version) ?? []]
      const since = [...own, ...reported].map((row) => row.since).sort()[0] ?? ''
      return { version, since, current: version === current, helpful: helpfulOf(own), reports: sum(reported) }
    })
    .sort((a, b) => Number(a.current) - Number(b.current) || (a.since < b.since ? -1 : 1))
}

const helpfulOf = (votes: Vote[]): Share => shareOf(sum(votes.filter(({ helpful }) => helpful)), sum(votes))
const sum = (rows: { count: number }[]): number => rows.reduce((total, { count }) => total + count, 0)
