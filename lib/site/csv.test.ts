import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv'

/** Cells as a spreadsheet that separates by this sign reads them: quotes count only where a cell begins with one. */
function cells(text: string, separator: string): string[] {
  const found: string[] = []
  for (let rest = text; rest; ) {
    const [quoted = ''] = /^"([^"]|"")*"/.exec(rest) ?? []
    const [plain = ''] = new RegExp(`^[^${separator}\r\n]*`).exec(rest.slice(quoted.length)) ?? []
    found.push(quoted.slice(1, -1).replaceAll('""', '"') + plain)
    rest = rest.slice(quoted.length + plain.length).replace(new RegExp(`^(${separator}|\r\n|\r|\n)`), '')
  }
  return found
}

const isFormula = (cell: string) => /^[\s\p{Cf}"]*[=+\-@＝＋－＠]/u.test(cell)

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  ' =1',
  '\t=1',
  '\r=1',
  '\u00a0=1',
  '\u200b=1',
  '\ufeff=1',
  '＝1+1',
  'a;=1+1',
  'a; =1+1',
  'a;"=1+1"',
  'a;=1+1;',
  'a"b;=1+1;"',
  'a\t=1+1',
  'a\n=1+1',
  'a\r\n@x',
  'a|=1',
  'x;;;-2',
])('%j is run as a formula by no spreadsheet', (text) => {
  const made = csvOf([['name', text, 'z']]).slice(1)
  for (const separator of [',', ';', '\t']) expect(cells(made, separator).filter(isFormula), separator).toEqual([])
})

test('what is no formula stays as it is, and what holds a separator is one cell', () => {
  const plain = ['a=b', 'a;b', 'a-b;c-d', '1 + 1', 'x"y', 'two\nlines', 'Zoë, Ω', '']
  expect(cells(csvOf([plain]).slice(1), ',').slice(0, plain.length - 1)).toEqual(plain.slice(0, -1))
  expect(csvOf([[-1, 2.5, undefined]])).toBe('\uFEFF-1,2.5,\r\n')
})

test('no text becomes a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a=;+"'\t\n, |@-]{0,12}$/), { minLength: 1, maxLength: 4 }), (row) => {
      const made = csvOf([['x', ...row]]).slice(1)
      for (const separator of [';', '\t']) expect(cells(made, separator).filter(isFormula)).toEqual([])
    }),
    { numRuns: 500 },
  )
})
