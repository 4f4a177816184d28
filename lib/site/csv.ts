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
