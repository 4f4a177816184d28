import { expect, test } from 'vitest'
import { inlineToHtml, markdownToHtml, openingAndRest } from './markdown'

test('text that looks like HTML or JSX is shown, not run', () => {
  expect(inlineToHtml('<script>alert(1)</script> and <Callout kind="x" />')).toBe(
    '&#x3C;script>alert(1)&#x3C;/script> and &#x3C;Callout kind="x" />',
  )
  expect(markdownToHtml('<img src=x onerror=alert(1)>')).not.toContain('<img')
})

test('a link with a script for an address is no link to it', () => {
  expect(inlineToHtml('[x](javascript:alert(1))')).not.toContain('javascript:')
})

test('one sentence has no paragraph around it', () => {
  expect(inlineToHtml('call `app`')).toBe('call <code>app</code>')
})

test('a question is split after its first paragraph', () => {
  const { opening, rest } = openingAndRest('What comes out?\n\n```python\nprint(1)\n```')
  expect(opening).toBe('What comes out?')
  expect(rest).toContain('<pre')
})
