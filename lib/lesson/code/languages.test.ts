import { expect, test } from 'vitest'
import { highlight } from './highlight'
import { grammarOf, languageName } from './languages'
import { loadLanguages } from './load-languages'
import { markedLines } from './marked-lines'

test.each([
  ['rust', 'rust'],
  ['js', 'javascript'],
  ['yml', 'yaml'],
  ['console', 'shellsession'],
  ['Python', 'python'],
  ['', 'text'],
  [undefined, 'text'],
  ['klingon', undefined],
])('%s is the grammar %s', (name, grammar) => expect(grammarOf(name)).toBe(grammar))

test('a language is called as it calls itself', () => expect([languageName('js'), languageName('text')]).toEqual(['JavaScript', undefined]))

test('a grammar is fetched where a page uses it; before that, code stands as it is', async () => {
  const plain = highlight('fn main() {}', { language: 'rust' }).html
  expect(plain).not.toContain('class="k"')
  await loadLanguages(['rust', 'klingon', null])
  expect(highlight('fn main() {}', { language: 'rust' }).html).toContain('class="k"')
})

test('lines of a diff are those that came and those that went, its head is neither', async () => {
  await loadLanguages(['diff'])
  const { html } = highlight('--- a\n+++ b\n- old\n+ new\n same', { language: 'diff' })
  expect(html.match(/class="l[^"]*"/g)).toEqual(['class="l"', 'class="l"', 'class="l del i1"', 'class="l add i1"', 'class="l i1"'])
})

test('customary comments mark lines and go', () => {
  expect(markedLines('a\n# highlight-next-line\nb\n// highlight-start\nc\nd\n// highlight-end\ne')).toEqual({
    code: 'a\nb\nc\nd\ne',
    marked: [2, 3, 4],
  })
})
