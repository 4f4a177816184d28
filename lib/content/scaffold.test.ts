import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { formatProblems } from '../authoring/problem'
import { loadContent } from './load'
import { scaffoldPhase } from './scaffold'

function copyOfSound(): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-'))
  fs.cpSync('tests/fixtures/sound', root, { recursive: true })
  return root
}

test('a new phase follows the last one and passes the check', () => {
  const root = copyOfSound()
  const made = scaffoldPhase(root, 'tiny', 'caching', '2026-01-02')
  expect(path.basename(made)).toBe('3-caching')
  const { content, problems } = loadContent(root)
  expect(formatProblems(problems)).toBe('')
  expect(content.guides[0]?.phases.map((phase) => phase.slug)).toEqual(['first', 'second', 'caching'])
})

test.each([
  ['huge', 'caching', 'There is no guide "huge"'],
  ['tiny', 'Caching!', 'is no slug'],
  ['tiny', '7', 'is no slug'],
  ['tiny', 'second', 'has a phase "second" already'],
])('%s/%s is refused in a sentence', (guide, slug, sentence) => {
  expect(() => scaffoldPhase(copyOfSound(), guide, slug, '2026-01-02')).toThrow(sentence)
})
