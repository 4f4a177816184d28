import { expect, test } from 'vitest'
import { newestFirst } from './matrix'

test('versions stand newest first, by number and not by letter, and a longer one before its beginning', () => {
  const versions = ['1.2', '0.32.0', '1.10.0', '1.2.1', '23.0.0', '9.1']
  const sorted = versions.map((version) => ({ version })).sort(newestFirst)
  expect(sorted.map(({ version }) => version)).toEqual(['23.0.0', '9.1', '1.10.0', '1.2.1', '1.2', '0.32.0'])
})
