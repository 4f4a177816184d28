import fs from 'node:fs'
import type { z } from 'zod'
import type { Problem } from '../authoring/problem'
import { type Folder, folderAt, readFiles, wholeFile } from '../authoring/read-folder'
import { readJson } from '../authoring/read-json'
import rules from '../runtime/rules.json' with { type: 'json' }
import type { PlacedCase } from '../servers/case'
import { concurrencySettingsSchema, type RecordedTimings, type Setting, timingsSchema } from '../servers/concurrency'
import { type Differences, differencesSchema } from '../servers/fidelity'
import { type Stack, stacksSchema, type Traces, tracesSchema } from '../servers/frameworks'
import { type Recording, recordingSchema } from '../servers/recording'
import { type SampleDifferences, sampleDifferencesSchema } from '../servers/sample-differences'
import { type CaseGroup, readCases } from './read-cases'
import type { Specs } from './schema'

/** What real servers did: the cases, one recording for each server and version, timings and stacks for each system, and how near the labs come. */
export type Servers = {
  groups: CaseGroup[]
  recordings: Recording[]
  settings: Setting[]
  timings: RecordedTimings[]
  stacks: Stack[]
  traces: Traces[]
  differences: Differences
  sampleDifferences: SampleDifferences
}

/** Reads `servers/` of a content folder; a recording that is broken, or lacks a case, is a problem. */
export function readServers(content: Folder, specs: Specs, problems: Problem[]): Servers {
  const folder = folderAt(`${content.path}/servers`)
  const groups = readCases(content, { specs, rules: new Set(rules.map(({ id }) => id)) }, problems)
  const cases = casesOf({ groups })
  const recordings = namesOf(folder, '').flatMap((name) => {
    const read = readJson(folder, name, recordingSchema, problems)
    if (read) problems.push(...gaps(`${folder.shown}/${name}`, name, read.data, cases, read.at(['outcomes'])))
    return read ? [read.data] : []
  })
  const settings = readJson(folder, 'concurrency/settings.json', concurrencySettingsSchema, problems)?.data ?? []
  const stacks = readJson(folder, 'frameworks/stacks.json', stacksSchema, problems)?.data ?? []
  const timings = readSystems(folder, 'concurrency', 'settings.json', timingsSchema, (one) => one.runs, settings, problems)
  const traces = readSystems(folder, 'frameworks', 'stacks.json', tracesSchema, (one) => one.stacks, stacks, problems)
  const differences = readJson(folder, 'differences.json', differencesSchema, problems)?.data ?? []
  const sampleDifferences = readJson(folder, 'samples/differences.json', sampleDifferencesSchema, problems)?.data ?? []
  return { groups, recordings, settings, timings, stacks, traces, differences, sampleDifferences }
}

/** Every case, in reading order. */
export const casesOf = ({ groups }: Pick<Servers, 'groups'>): PlacedCase[] =>
  groups.flatMap(({ families }) => families.flatMap(({ cases }) => cases))

/** Whether a server is given a case. */
export const isGiven = (one: PlacedCase, { interface: speaks }: Pick<Recording, 'interface'>): boolean =>
  (one.behind ? 'proxy' : one.interface) === speaks

function gaps(file: string, name: string, recording: Recording, cases: PlacedCase[], at: { line: number; column: number }): Problem[] {
  const own = `${recording.server}-${recording.version}.json`
  const remedy = `Record it again: npm run record -- ${own.replace('.json', '')}`
  const wanted = new Set(cases.filter((one) => isGiven(one, recording)).map(({ path }) => path))
  const found = new Set(Object.keys(recording.outcomes))
  return [
    ...(own === name ? [] : [wholeFile(file, 'version', `This is a recording of ${own}.`, `Name the file ${own}.`)]),
    ...[...wanted].flatMap((one) =>
      found.has(one) ? [] : [{ file, ...at, place: 'outcomes', fact: `There is no outcome of ${one}.`, remedy }],
    ),
    ...[...found].flatMap((one) => (wanted.has(one) ? [] : [{ file, ...at, place: 'outcomes', fact: `There is no case ${one}.`, remedy }])),
  ]
}

function readSystems<T>(
  folder: Folder,
  inside: string,
  index: string,
  schema: z.ZodType<T>,
  rows: (one: T) => Record<string, unknown>,
  wanted: { id: string }[],
  problems: Problem[],
): T[] {
  return namesOf(folder, inside).flatMap((name) => {
    if (name === index) return []
    const read = readJson(folder, `${inside}/${name}`, schema, problems)
    if (!read) return []
    const found = Object.keys(rows(read.data))
    const lacking = wanted.filter(({ id }) => !found.includes(id)).map(({ id }) => `${id} is not recorded.`)
    const unknown = found.filter((id) => !wanted.some((one) => one.id === id)).map((id) => `${id} is not in ${index}.`)
    for (const fact of [...lacking, ...unknown])
      problems.push(wholeFile(`${folder.shown}/${inside}/${name}`, inside, fact, `Record it again: npm run record -- ${inside}`))
    return [read.data]
  })
}

/** Names of the recordings in a folder; `differences.json` is no recording. */
function namesOf(folder: Folder, inside: string): string[] {
  if (!fs.existsSync(`${folder.path}/${inside}`)) return []
  return [...readFiles(folder, inside, '.json').keys()].filter((name) => name !== 'differences.json')
}

/** Whether the content has what real servers did. */
export const hasServers = ({ servers }: { servers: Servers }): boolean => casesOf(servers).length > 0
