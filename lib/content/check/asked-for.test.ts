import path from 'node:path'
import { expect, test } from 'vitest'
import { askedFor } from './asked-for'

const content = 'tests/fixtures/git-guide'

test('a guide, a phase by slug, number or path, and a folder elsewhere are what they are called', () => {
  expect(askedFor(undefined, content)).toEqual({ folder: content })
  expect(askedFor('git-from-the-inside', content)).toEqual({ folder: content, guide: 'git-from-the-inside' })
  for (const named of ['git-from-the-inside/refs', 'git-from-the-inside/2-refs/', `${content}/guides/git-from-the-inside/2-refs`])
    expect(askedFor(named, content), named).toEqual({ folder: content, guide: 'git-from-the-inside', phase: 'refs' })
  for (const named of [
    'content',
    path.resolve('content'),
    './content',
    '../author/content'.replace('author', path.basename(process.cwd())),
  ])
    expect(askedFor(named, content), named).toEqual({ folder: named })
})

test('what names nothing is said', () => {
  expect(() => askedFor('git-from-the-insid', content)).toThrow('Did you mean git-from-the-inside?')
  expect(() => askedFor('git-from-the-inside/ref', content)).toThrow('has no phase "ref". Did you mean')
  expect(() => askedFor('/nowhere', content)).toThrow('There is no guide "/nowhere"')
  expect(() => askedFor('', content)).toThrow('There is no guide ""')
})
