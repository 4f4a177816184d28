import { expect, test } from 'vitest'
import { folderAt } from '../../authoring/read-folder'
import { loadContent } from '../load'
import { checkLinks } from './links'

test('links to paths, numbers, questions and anchors of the site are known', () => {
  // What is loaded is shared by whoever loads it; this test writes on its copy.
  const content = structuredClone(loadContent('tests/fixtures/sound').content)
  const [guide] = content.guides
  const question = guide?.phases[0]?.questions[0]?.id
  const link = (url: string) => ({ type: 'link' as const, url, children: [] })
  const body = guide?.phases[1]?.lesson.tree.children
  for (const url of [
    '/',
    '/glossary#wsgi',
    '/guides/tiny',
    '/guides/tiny/1#code',
    `/guides/tiny/first#q-${question}`,
    '/guides/tiny/first/',
    '#recap',
    'https://peps.python.org/pep-3333/',
  ])
    body?.push({ type: 'paragraph', children: [link(url)] })
  expect(checkLinks(content, folderAt('tests/fixtures/sound'))).toEqual([])
  for (const url of ['/glossary#nothing', '/guides/tiny/3', 'first', 'http://example.org/'])
    body?.push({ type: 'paragraph', children: [link(url)] })
  expect(checkLinks(content, folderAt('tests/fixtures/sound')).map((problem) => problem.fact)).toEqual([
    '"/glossary" has no anchor "#nothing".',
    'The site has no page "/guides/tiny/3".',
    '"first" is no address.',
    '"http://example.org/" is not a secure address.',
  ])
})
