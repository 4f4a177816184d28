import { expect, test } from 'vitest'
import { embeddedOf, embedPath, snippetOf } from './embed-message'

test('the address says what is embedded, and comes back from it', () => {
  const path = embedPath('g/p', { question: 'who-calls', results: 'https://lms.example' })
  expect(path).toBe('/embed/g/p?question=who-calls&results=https%3A%2F%2Flms.example')
  expect(embeddedOf(path.slice(path.indexOf('?')))).toEqual({ question: 'who-calls', lab: undefined, results: 'https://lms.example' })
  expect(embedPath('g/p', {})).toBe('/embed/g/p')
})

test.each(['*', 'http://lms.example', 'javascript:alert(1)', 'data:,x', '//x', 'null'])('results are told to no %s', (results) => {
  expect(embeddedOf(`?results=${encodeURIComponent(results)}`).results).toBeUndefined()
})

test('a title cannot leave its attribute', () => {
  expect(snippetOf('https://a.example/embed/g/p/', '"><script>', false)).toContain('title="&quot;>&lt;script>"')
})
