import { expect, test } from 'vitest'
import { withoutPrint } from './print-style'

test('what is for paper alone becomes a sheet of its own, whole and in its layer', () => {
  const style =
    '@layer a,print;@layer a{p{}}\n@layer print {\n@media print {\n@page{margin:1mm}p{x:1}\n}\n}\nq{}@layer print{@media print{r{}}}'
  expect(withoutPrint(style)).toEqual({
    style: '@layer a,print;@layer a{p{}}\n\nq{}',
    print: '@layer print {\n@media print {\n@page{margin:1mm}p{x:1}\n}\n}@layer print{@media print{r{}}}',
  })
})

test('a sheet without it stays as it is; one that breaks off is told', () => {
  expect(withoutPrint('p{}')).toEqual({ style: 'p{}', print: '' })
  expect(() => withoutPrint('@layer print {@media print {p{}')).toThrow(/never closed/)
})
