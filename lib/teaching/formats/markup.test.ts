import { expect, test } from 'vitest'
import { markdownOfHtml } from './markup'

test('a space at the edge of code stays, and so does the one beside it', () => {
  expect(markdownOfHtml('takes <code>Tea, </code> from the list')).toBe('takes `Tea, ` from the list')
  expect(markdownOfHtml('says <code> x</code> and <code>y</code> alone')).toBe('says ` x` and `y` alone')
})
