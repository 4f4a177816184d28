import { expect, test } from 'vitest'
import { formulaHtml, mathFault } from './formula'

test('a formula is MathML that needs no style and no script', () => {
  for (const tex of [
    'n^2',
    '\\frac{a}{b}',
    '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
    '\\color{red}{x}',
    '\\boxed{x}',
    '\\sqrt[3]{x}',
    '\\cancel{x}',
  ]) {
    const html = formulaHtml(tex, true)
    expect(html).toMatch(/^<math /)
    expect(html).not.toMatch(/ style=|<script|class="katex/)
  }
})

test('one that does not parse says where, and macros end', () => {
  expect(mathFault('\\frac{1')).toContain('does not parse')
  expect(mathFault('\\def\\a{\\a\\a}\\a')).toContain('does not parse')
  expect(formulaHtml('\\href{javascript:alert(1)}{x}', false)).not.toMatch(/<a | href=/)
})
