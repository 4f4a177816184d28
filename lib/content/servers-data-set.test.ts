import { expect, test } from 'vitest'
import { contentUnderTest } from '@/tests/content-under-test'
import { dataSetOf, describeDataSet } from './servers-data-set'

const { servers } = contentUnderTest()

test('the data set holds every case, and each outcome leads to one', () => {
  const { cases, recordings } = dataSetOf(servers)
  const paths = new Set(cases.map(({ path }) => path))
  expect(paths.size).toBe(servers.groups.flatMap(({ families }) => families.flatMap((family) => family.cases)).length)
  expect(recordings.length).toBe(servers.recordings.length)
  expect(recordings.flatMap(({ outcomes }) => Object.keys(outcomes)).filter((path) => !paths.has(path))).toEqual([])
})

test('what its schema does not describe is not handed out', () => {
  const [first, ...others] = servers.recordings
  const strange = { ...first, mood: 'good' } as unknown as (typeof servers.recordings)[number]
  expect(() => dataSetOf({ ...servers, recordings: [strange, ...others] })).toThrow('mood')
})

test('the schema describes each part of the data set', () => {
  const { properties } = describeDataSet()
  expect(Object.keys(properties ?? {}).sort()).toEqual(Object.keys(dataSetOf(servers)).sort())
  for (const part of Object.values(properties ?? {})) expect(part).toHaveProperty('description')
})
