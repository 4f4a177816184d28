import { type Share, shareOf } from '../../quiz/statistics/proportion'
import type { FeedbackCatalogue } from '../catalogue'
import type { Tables } from '../store/tables'
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

/** Sums votes and reported passages up, the page that helps least (as far as that is certain) first. */
export function pageFigures(votes: Vote[], reports: Report[], { pages }: Pick<FeedbackCatalogue, 'pages'>): PageFigures[] {
  const named = new Map(pages.map((page) => [page.path, page]))
  const paths = new Set([...votes, ...reports].map(({ page }) => page))
  return [...paths]
    .map((page): PageFigures => {
      const [ownVotes, ownReports] = [votes.filter((vote) => vote.page === page), reports.filter((report) => report.page === page)]
      const known = named.get(page)
      const versions = versionsOf(ownVotes, ownReports, known?.version)
      const titles = new Map(known?.sections.map(({ id, title }) => [id, title]))
      const sections = [...new Set(ownReports.flatMap(({ section }) => section ?? []))].map((id) => {
        const here = ownReports.filter(({ section }) => section === id)
        return {
          id,
          title: titles.get(id) ?? id,
          reports: sum(here),
          reportsNow: sum(here.filter(({ version }) => version === known?.version)),
        }
      })
      return {
        page,
        title: known?.title ?? page,
        helpful: versions.findLast(({ helpful }) => helpful.of > 0)?.helpful ?? shareOf(0, 0),
        reports: sum(ownReports),
        versions,
        sections: sections.sort((a, b) => b.reportsNow - a.reportsNow || b.reports - a.reports),
      }
    })
    .sort((a, b) => a.helpful.high - b.helpful.high || b.reports - a.reports || (a.page < b.page ? -1 : 1))
}

function versionsOf(votes: Vote[], reports: Report[], current: string | undefined): PageVersion[] {
  const versions = [...new Set([...votes, ...reports].map(({ version }) => version))]
  return versions
    .map((version) => {
      const [own, reported] = [votes.filter((vote) => vote.version === version), reports.filter((report) => report.version === version)]
      const since = [...own, ...reported].map((row) => row.since).sort()[0] ?? ''
      return { version, since, current: version === current, helpful: helpfulOf(own), reports: sum(reported) }
    })
    .sort((a, b) => Number(a.current) - Number(b.current) || (a.since < b.since ? -1 : 1))
}

const helpfulOf = (votes: Vote[]): Share => shareOf(sum(votes.filter(({ helpful }) => helpful)), sum(votes))
const sum = (rows: { count: number }[]): number => rows.reduce((total, { count }) => total + count, 0)
