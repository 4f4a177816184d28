type Cell = string | number | undefined

/** Rows as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. What a spreadsheet would run as a formula has an apostrophe before it. Of what `authors` wrote only whole cells are taken for formulas: their lists begin lines with a dash. */
export function csvOf(rows: readonly (readonly Cell[])[], by: 'readers' | 'authors' = 'readers'): string {
  const formula = by === 'readers' ? formulaAnywhere : formulaAtStart
  const cellOf = (value: Cell): string => {
    if (typeof value === 'number') return String(value)
    const tame = (value ?? '').replace(formula, "$1'$2")
    return /[",;|\t\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
  }
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
}

/** What spreadsheets overlook before a formula: spaces, quotes, marks without width. */
const overlooked = '[\\p{Zs}\\p{Cf}\\x00-\\x08\\x0e-\\x1f\\x7f"]*'
/** The signs that begin one, also as full width. */
const signs = '[=+\\-@＝＋－＠]'
const formulaAtStart = new RegExp(`^(${overlooked}|[\\t\\r\\n]+)(${signs})`, 'u')
/** At the start, and behind whatever separates cells or rows for a spreadsheet of another country, which knows no quotes of ours. */
const formulaAnywhere = new RegExp(`((?:^|[;|\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029])${overlooked})(${signs})`, 'gu')
const guarded = new RegExp(`^(${overlooked}|[\\t\\r\\n]+)('+${signs})`, 'u')

/** A text that looks as if an apostrophe had been put before its formula, with one more, so that `untamedCell` gives it back. */
export const guardedCell = (text: string): string => text.replace(guarded, "$1'$2")

/** A cell that was read, without the apostrophe that keeps it from being run as a formula. */
export const untamedCell = (cell: string): string => cell.replace(guarded, (_, before: string, rest: string) => before + rest.slice(1))

/** The rows of a table in CSV (RFC 4180), or with another sign between its cells. */
export function rowsOfCsv(text: string, sign = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cells = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${sign}\\r\\n][^${sign}\\r\\n]*)?)(${sign}|\\r\\n?|\\n|$)`, 'y')
  const whole = text.replace(/^\uFEFF/, '')
  while (cells.lastIndex < whole.length || row.length) {
    const [found, quoted, bare = '', end] = cells.exec(whole) ?? [whole.slice(cells.lastIndex), undefined, whole.slice(cells.lastIndex), '']
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === sign) continue
    rows.push(row)
    row = []
    if (!found && end === '') break
    if (cells.lastIndex === 0) break
  }
  return rows
}
