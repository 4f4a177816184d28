import { unexplained } from '../../quiz/unexplained'
import { rowsOfCsv, untamedCell } from '../../site/csv'
import {
  Gathering,
  type ImportedEntry,
  idFrom,
  importedChoice,
  importedMatch,
  importedOrder,
  importedText,
  LeftOutQuestion,
  type Lose,
  type QuestionImport,
} from './imported'
import { numberEntry, rangeOf } from './numbers'
import { Unreadable } from './unreadable'
import { foreignMarkdown } from './words'

type Row = (column: string) => string

/** Whether a text is a table that has our column of questions. */
export function isTable(text: string): boolean {
  const head = headOf(text) ?? []
  return head.length > 1 && head.includes('question')
}

const signOf = (text: string): string =>
  [',', ';', '\t'].toSorted((a, b) => (text.split('\n')[0] ?? '').split(b).length - (text.split('\n')[0] ?? '').split(a).length)[0] ?? ','
const headOf = (text: string): string[] | undefined =>
  rowsOfCsv(text.slice(0, 5000), signOf(text))[0]?.map((cell) => cell.trim().toLowerCase())

/** The questions of a table in the columns that the CSV export writes: kind, question, right, choice 1 …, feedback 1 …, explanation. Throws Unreadable where they are missing. */
export function readTable(text: string, file: string): QuestionImport {
  const [head = [], ...rows] = rowsOfCsv(text, signOf(text))
  const columns = head.map((cell) => cell.trim().toLowerCase())
  const missing = ['question', 'right'].filter((name) => !columns.includes(name))
  if (missing.length)
    throw new Unreadable(
      file,
      { line: 1, column: 1 },
      `The table has no column “${missing.join('” and no column “')}”.`,
      'Name the columns as the CSV template on /teach/questions does.',
    )
  const gathering = new Gathering()
  rows.forEach((cells, i) => {
    if (cells.every((cell) => !cell.trim())) return
    const row: Row = (column) => untamedCell(cells[columns.indexOf(column)] ?? '').trim()
    gathering.take(row('id') || row('question').slice(0, 60) || `row ${i + 2}`, `row ${i + 2}`, (lose) => entryOf(row, columns, lose))
  })
  return gathering
}

function entryOf(row: Row, columns: string[], lose: Lose): ImportedEntry {
  const said = (text: string, where: string) => foreignMarkdown({ format: 'markdown', text }, where, lose)
  const id = idFrom(row('id'))
  const q = said(row('question'), 'the question')
  if (!q) throw new LeftOutQuestion('It asks nothing.')
  const head = { ...(id && { id }), q, explain: said(row('explanation'), 'the explanation') || unexplained }
  const numbers = columns.flatMap((name) => /^choice (\d+)$/.exec(name)?.[1] ?? [])
  const offered = numbers
    .map((n) => ({
      raw: row(`choice ${n}`),
      text: said(row(`choice ${n}`), `choice ${n}`),
      feedback: said(row(`feedback ${n}`), `the feedback to choice ${n}`) || undefined,
    }))
    .filter(({ raw }) => raw)
  const kind = row('kind').toLowerCase() || guessed(row('right'), offered.length)
  switch (kind) {
    case 'choice':
    case 'choices':
    case 'predict': {
      const right = placesIn(row('right'), offered.length)
      return importedChoice(
        head,
        offered.map((one, i) => ({ text: one.text, feedback: one.feedback, right: right.includes(i) })),
        kind === 'choices',
      )
    }
    case 'order': {
      const places = placesIn(row('right') || offered.map((_, i) => i + 1).join(' '), offered.length)
      return importedOrder(
        head,
        places.flatMap((place) => offered[place] ?? []),
      )
    }
    case 'match': {
      const pairs = parts(row('right')).map((pair, i) => {
        const [, text = '', place = ''] = /^([\s\S]*\S)\s*=\s*(\d+)$/.exec(pair) ?? []
        const partner = offered[Number(place) - 1]
        if (!partner)
          throw new LeftOutQuestion(`Pair ${i + 1} reads “${pair}”: write the thing, =, and the number of its partner among the choices.`)
        return { text: said(text, `pair ${i + 1}`), match: partner.text, place: Number(place) - 1 }
      })
      const others = offered.filter((_, i) => pairs.every(({ place }) => place !== i)).map(({ text }) => text)
      return importedMatch(
        head,
        pairs.map(({ text, match }) => ({ text, match })),
        others,
      )
    }
    case 'text':
    case 'exact text':
      return importedText(head, { ...saidTo(offered), answers: parts(row('right')), exact: kind === 'exact text' })
    case 'number': {
      const { near, otherwise } = saidTo(offered)
      const all = parts(row('right')).map((one) => ({ weight: 100, ...rangeOf(one.replace(/\s*(±|\+-|\+\/-)\s*/, ':')) }))
      const wrong = near.map(({ answer, feedback }) => ({ weight: 0, ...rangeOf(answer), tolerance: all[0]?.tolerance ?? 0, feedback }))
      return numberEntry(head, [...all, ...wrong], otherwise, lose)
    }
    default:
      throw new LeftOutQuestion(`There is no kind “${kind}”. Write choice, choices, order, match, text, exact text or number.`)
  }
}

/** What kind of question a row without one is. */
const guessed = (right: string, offered: number): string =>
  !offered ? 'text' : right.split(/[\s,;]+/).filter(Boolean).length > 1 ? 'choices' : 'choice'

/** The places that `right` names, counted from nought. Throws LeftOutQuestion where it names others. */
function placesIn(right: string, count: number): number[] {
  const places = right
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((one) => Number(one) - 1)
  if (!places.length) throw new LeftOutQuestion('No choice is marked as right: its column right is empty.')
  if (places.some((place) => !Number.isInteger(place) || place < 0 || place >= count))
    throw new LeftOutQuestion(`Its column right says “${right}”: write numbers from 1 to ${count}, as the choices are counted.`)
  return places
}

/** What stands between bars; `\|` is a bar. */
const parts = (text: string): string[] =>
  text
    .split(/(?<!\\)\|/)
    .map((part) => part.replaceAll('\\|', '|').trim())
    .filter(Boolean)

/** Wrong answers and what is said to them; `*` is any other. */
function saidTo(offered: { raw: string; feedback?: string }[]) {
  return {
    near: offered.flatMap(({ raw, feedback }) => (raw !== '*' && feedback ? { answer: raw === '\\*' ? '*' : raw, feedback } : [])),
    otherwise: offered.find(({ raw }) => raw === '*')?.feedback,
  }
}
