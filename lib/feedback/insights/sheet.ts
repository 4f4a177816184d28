import type { Share } from '../../quiz/statistics/proportion'
import { csvOf } from '../../site/csv'
import type { Insights } from './insights'
import { percent } from './plots'

/** A table for a terminal or a spreadsheet: what it is of, its columns, its rows. */
export type InsightTable = { title: string; columns: string[]; rows: (string | number)[][] }

/** The insights as three tables: pages by helpfulness, questions by how they are missed, and the readers' own words, newest first. */
export function insightTables({ pages, questions, said }: Insights): InsightTable[] {
  return [
    {
      title: 'Pages, the least helpful first',
      columns: ['page', 'helpful', 'between', 'yes', 'of', 'reports', 'most reported section', 'versions'],
      rows: pages.map(({ page, helpful, reports, sections, versions }) => [
        page,
        ...shareCells(helpful),
        helpful.count,
        helpful.of,
        reports,
        sections[0]?.id ?? '',
        versions.map(({ since, helpful }) => `${since.slice(5)} ${helpful.of ? percent(helpful.share) : '–'}`).join(', '),
      ]),
    },
    {
      title: 'Questions, the most missed first',
      columns: ['question', 'page', 'difficulty', 'between', 'answers', 'discrimination', 'drew the wrong', 'seconds', 'reports'],
      rows: questions.map(({ question, page, versions, reports }) => {
        const now = versions.at(-1)
        const pull = now?.item.pull
        return [
          question,
          page,
          ...(now ? shareCells(now.item.difficulty) : ['–', '–']),
          now?.item.difficulty.of ?? 0,
          now?.item.discrimination?.toFixed(2) ?? 'needs persons',
          pull ? `${pull.choice} ${percent(pull.share.share)}` : '',
          now?.seconds ?? '',
          reports,
        ]
      }),
    },
    {
      title: 'In their own words, the newest first',
      columns: ['at', 'page', 'about', 'place', 'passage', 'picked', 'words'],
      rows: said.map(({ at, page, about, helpful, place, passage, picked, words }) => [
        at.slice(0, 16).replace('T', ' '),
        page,
        about === 'page' ? (helpful ? 'helpful' : 'not helpful') : about,
        place ?? '',
        passage ?? '',
        picked?.join(' ') ?? '',
        words,
      ]),
    },
  ]
}

const shareCells = ({ of, share, low, high }: Share): string[] => (of ? [percent(share), `${percent(low)}–${percent(high)}`] : ['–', '–'])

/** Sheets as text in columns. Long cells are cut; line ends in words become spaces. */
export function tablesAsText(all: InsightTable[], widest = 48): string {
  return all
    .map(({ title, columns, rows }) => {
      if (!rows.length) return `${title}\n  nothing yet`
      const cells = [columns, ...rows.map((row) => row.map((cell) => shorten(String(cell), widest)))]
      const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)))
      const numeric = columns.map((_, i) => rows.every((row) => typeof row[i] === 'number'))
      const line = (row: string[]) => row.map((cell, i) => (numeric[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      return [title, ...cells.map((row) => `  ${line(row).join('  ').trimEnd()}`)].join('\n')
    })
    .join('\n\n')
}

/** Sheets as CSV, one under the other. */
export const tablesAsCsv = (all: InsightTable[]): string =>
  csvOf(all.flatMap(({ title, columns, rows }, index) => [...(index ? [[]] : []), [title], columns, ...rows]))

function shorten(text: string, widest: number): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line
}
