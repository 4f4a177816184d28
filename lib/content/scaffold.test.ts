import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { formatProblems } from '../authoring/problem'
import { loadContent } from './load'
import { scaffold } from './scaffold'

function copyOfSound(): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-'))
  fs.cpSync('tests/fixtures/sound', root, { recursive: true })
  return root
}

test('a new phase follows the last one and passes the check', () => {
  const root = copyOfSound()
  const [made = ''] = scaffold(root, 'tiny', 'caching', '2026-01-02')
  expect(path.basename(made)).toBe('3-caching')
  const { content, problems } = loadContent(root)
  expect(formatProblems(problems)).toBe('')
  expect(content.guides[0]?.phases.map((phase) => phase.slug)).toEqual(['first', 'second', 'caching'])
})

test('a new guide in an empty folder is a site of its own, passes the check, and takes more phases', () => {
  const root = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'callable-')), 'own')
  const made = scaffold(root, 'git-from-the-inside', 'How Git stores your work', '2026-01-02')
  expect(made.map((file) => path.basename(file))).toEqual(['site.json', 'guide.json', '1-first-steps'])
  scaffold(root, 'git-from-the-inside', 'branches', '2026-01-02')
  const { content, problems } = loadContent(root)
  expect(formatProblems(problems)).toBe('')
  expect(content.identity.name).toBe('How Git stores your work')
  expect(content.guides[0]?.phases.map((phase) => phase.slug)).toEqual(['first-steps', 'branches'])
  expect(JSON.stringify(content.guides[0]?.phases)).not.toMatch(/WSGI|server|\bapp\b/i)
})

test.each([
  ['huge', 'caching', 'There is no guide "huge"'],
  ['Huge!', 'A title', 'is no folder of a guide'],
  ['tiny', 'Caching!', 'is no slug'],
  ['tiny', '7', 'is no slug'],
  ['tiny', 'second', 'has a phase "second" already'],
])('%s/%s is refused in a sentence', (guide, slug, sentence) => {
  expect(() => scaffold(copyOfSound(), guide, slug, '2026-01-02')).toThrow(sentence)
})
