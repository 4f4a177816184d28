import { expect, test } from 'vitest'
import { formatProblems } from '../../authoring/problem'
import { loadContent } from '../load'

test('every mistake of the broken guide is reported at once, with place, fact and remedy', async () => {
  const { problems } = loadContent('tests/fixtures/broken')
  await expect(`${formatProblems(problems)}\n`).toMatchFileSnapshot('../../../tests/fixtures/broken/report.txt')
})

test('a sound guide has no problem', () => {
  expect(formatProblems(loadContent('tests/fixtures/sound').problems)).toBe('')
})

test('a folder without any guide is a problem, not an empty site', () => {
  expect(formatProblems(loadContent('tests/fixtures/nowhere').problems)).toBe(
    'tests/fixtures/nowhere/guides:1:1  guides\n  There is no guide here.\n  Add a folder with a guide.json and numbered phases.',
  )
})
