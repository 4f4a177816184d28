import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const folder = 'lib/runtime/python/tests/frameworks'
/** What is quick of the Python tests over the frameworks; the slow suite runs all of them. */
const quick = [
  'test_xray.XRay.test_flask',
  'test_xray.XRay.test_every_station_of_the_table_is_in_the_installed_version',
  'test_ordinary_views.OrdinaryViews.test_one_of_each',
]

test('the real frameworks run, are looked into, and accuse nobody', { timeout: 620_000 }, () => {
  const { status, stderr } = spawnSync('python3', ['-B', '-m', 'unittest', ...quick], { cwd: folder, encoding: 'utf8', timeout: 600_000 })
  expect(status, stderr.slice(-8_000)).toBe(0)
  expect(stderr).toMatch(/Ran 3 tests/)
})
