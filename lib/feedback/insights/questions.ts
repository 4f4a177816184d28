import { type ItemFigures, itemFigures } from '../../quiz/statistics/items'
import type { FeedbackCatalogue } from '../catalogue'
import { grouped } from './grouped'
import type { EntryCounts } from './queries'

export type QuestionVersion = { version: string; since: string; current: boolean; item: ItemFigures; seconds: number }

/** What the answers to a question say, version by version in order, the one that stands now last. */
export type QuestionFigures = {
  page: string
  question: string
  text: string
  /** The section that teaches it. */
  see?: string
  /** Words of the choices by id, as far as the site still has them. */
  choices: Record<string, string>
  versions: QuestionVersion[]
  reports: number
}

/** So many choices of a question are shown at most: a short answer may be anything. */
const most = 50

/** Sums the answers and reports up per question: the most often missed (as far as that is certain) first; of questions in the catalogue, where it has any. */
export function questionFigures(
  gathered: Pick<EntryCounts, 'answers' | 'versions' | 'reportedQuestions'>,
  catalogue: FeedbackCatalogue,
): QuestionFigures[] {
  const { answers, versions, reportedQuestions } = gathered
  const keyOf = ({ page, question }: { page: string; question: string | null }) => `${page} ${question}`
  const named = new Map(catalogue.questions.map((question) => [keyOf({ ...question, question: question.id }), question]))
  const since = new Map(versions.map((row) => [`${keyOf(row)} ${row.version}`, row.since]))
  const answersTo = grouped(answers, keyOf)
  const reportsOn = grouped(reportedQuestions, keyOf)
  const keys = new Map([...answers, ...reportedQuestions].map((row) => [keyOf(row), row]))
  return [...keys]
    .filter(([key]) => named.size === 0 || named.has(key))
    .slice(0, named.size || 500)
    .map(([key, { page, question }]): QuestionFigures => {
      const known = named.get(key)
      const made = [...grouped(answersTo.get(key) ?? [], ({ version }) => version)].map(([version, rows]): QuestionVersion => {
        const [item] = itemFigures(
          rows.map(({ picked, right, count }) => ({ question: question ?? '', choice: picked, right: right === 1, times: count })),
        )
        return {
          version,
          since: since.get(`${key} ${version}`) ?? '',
          current: version === known?.version,
          item: { ...(item as ItemFigures), choices: item?.choices.slice(0, most) ?? [] },
          seconds: medianSecond(rows),
        }
      })
      return {
        page,
        question: question ?? '',
        text: known?.text ?? question ?? '',
        see: known?.see,
        choices: Object.fromEntries(known?.choices.map(({ id, text }) => [id, text]) ?? []),
        versions: made.sort((a, b) => Number(a.current) - Number(b.current) || (a.since < b.since ? -1 : 1)),
        reports: (reportsOn.get(key) ?? []).reduce((sum, { count }) => sum + count, 0),
      }
    })
    .sort((a, b) => certainty(a) - certainty(b) || b.reports - a.reports || (keyOf(a) < keyOf(b) ? -1 : 1))
}

const certainty = ({ versions }: QuestionFigures): number => versions.at(-1)?.item.difficulty.high ?? 1

function medianSecond(rows: { seconds: number; count: number }[]): number {
  const sorted = [...rows].sort((a, b) => a.seconds - b.seconds)
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2
  let passed = 0
  return sorted.find(({ count }) => (passed += count) >= half)?.seconds ?? 0
}
