import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { circles, exportedNames, importedModules, importGraph, resolveModule } from './house-imports'
import { rooms, shared } from './house-order'

const modules = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'lib', 'components', 'app', 'scripts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /(?<!\.test|\.d)\.(ts|tsx|mjs|mts)$/.test(file) && !file.endsWith('.d.mts') && fs.existsSync(file))
const graph = importGraph(modules)

test('no name is exported by two modules', () => {
  const homes = new Map<string, string[]>()
  for (const file of modules)
    for (const name of exportedNames(fs.readFileSync(file, 'utf8')))
      if (!shared.some((may) => may.files.test(file) && may.names.test(name))) homes.set(name, [...(homes.get(name) ?? []), file])
  expect(homes.size).toBeGreaterThan(500)
  expect([...homes].filter(([, files]) => files.length > 1).map(([name, files]) => `${name}: ${files.join(', ')}`)).toEqual([])
})

test('no file imports itself by way of others', () => {
  expect([...graph.values()].flat().length).toBeGreaterThan(1000)
  expect(circles(graph).map((circle) => circle.join(' → '))).toEqual([])
})

test('the floors stand on one another: app on components, components on lib, scripts on lib alone', () => {
  const below: Record<string, string[]> = {
    app: ['app', 'components', 'lib'],
    components: ['components', 'lib'],
    lib: ['lib'],
    scripts: ['scripts', 'lib'],
  }
  const floorOf = (file: string) => file.split('/')[0]!
  const against = [...graph].flatMap(([file, imported]) =>
    imported.filter((other) => !below[floorOf(file)]!.includes(floorOf(other))).map((other) => `${file} imports ${other}`),
  )
  expect(against).toEqual([])
})

test('the rooms of lib stand on one another in one direction', () => {
  const roomOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1]
  const used = new Set(modules.flatMap((file) => roomOf(file) ?? []))
  expect([...used].filter((room) => !rooms.includes(room))).toEqual([])
  expect(rooms.filter((room) => !used.has(room))).toEqual([])
  const place = (file: string) => rooms.indexOf(roomOf(file) ?? '')
  const against = [...graph].flatMap(([file, imported]) =>
    file.startsWith('lib/') ? imported.filter((other) => place(other) > place(file)).map((other) => `${file} imports ${other}`) : [],
  )
  expect(against).toEqual([])
})

test('no two rooms of components import each other, by way of others either', () => {
  const roomOf = (file: string) => /^components\/([^/]+)\//.exec(file)?.[1]
  const graphOfRooms = new Map<string, string[]>()
  for (const [file, imported] of graph) {
    const room = roomOf(file)
    if (room)
      graphOfRooms.set(room, [
        ...(graphOfRooms.get(room) ?? []),
        ...imported.flatMap((other) => roomOf(other) ?? []).filter((other) => other !== room),
      ])
  }
  expect(graphOfRooms.size).toBeGreaterThan(5)
  expect(circles(graphOfRooms)).toEqual([])
})

test('exports, imports and circles are seen however they are written', () => {
  const text = `import type { A } from './a'
import {
  b,
} from '@/lib/b'
import './side.css'
export { c, d as e, type F } from "./c"
export * as g from './g'
export const h = 1, i = () => import('./lazy')
export async function* j() {}
export type K<T> = T
export interface L {}
export default function m() {}
`
  expect(exportedNames(text).sort()).toEqual(['F', 'K', 'L', 'c', 'e', 'g', 'h', 'j'])
  expect(importedModules(text).sort()).toEqual(['./a', './c', './g', './lazy', './side.css', '@/lib/b'])
  const known = new Set(['lib/b.ts', 'lib/x/y.tsx'])
  expect(['@/lib/b', './y', '../b', 'react'].map((name) => resolveModule('lib/x/z.ts', name, known))).toEqual([
    'lib/b.ts',
    'lib/x/y.tsx',
    'lib/b.ts',
    undefined,
  ])
  const leads = { a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: [], f: ['f'] }
  expect(circles(new Map(Object.entries(leads)))).toEqual([['a', 'b', 'c'], ['f']])
})
