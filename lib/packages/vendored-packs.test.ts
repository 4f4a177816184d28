import fs from 'node:fs'
import { expect, test } from 'vitest'
import { withNeeds } from '../runtime/packs/pack-names'
import { readPack, readPackageList, vendorFolder } from '../runtime/packs/vendored'
import { proofs } from './proof-cases'
import { cutsOfAll, pathPattern } from './recipe'
import { recipes } from './recipes'
import { unzip } from './zip'

const list = readPackageList()
const filesOf = Object.fromEntries(Object.entries(list.packs).map(([name, pack]) => [name, new Map(unzip(readPack(pack)))]))

test('the packs are those of the list, and the list is that of the recipes', () => {
  const files = fs.readdirSync(vendorFolder).sort()
  expect(files).toEqual([...Object.values(list.packs).map(({ file }) => file), 'packages.json'].sort())
  const own = Object.entries(list.packs).filter(([name]) => name !== 'fastapi-engine')
  expect(own.map(([name, { packages }]) => [name, packages])).toEqual(
    Object.entries(recipes).map(([name, { packages }]) => [name, packages.map((one) => one.name)]),
  )
})

test('every package has the text of its licence in its pack', () => {
  for (const { packages, file } of Object.values(list.packs))
    for (const name of packages) {
      const listed = list.packages.find((one) => one.name === name)
      expect(listed?.licenceFiles.length, name).toBeGreaterThan(0)
      for (const text of listed?.licenceFiles ?? []) expect(filesOf[file.replace('.zip', '')]?.get(text)?.length, text).toBeGreaterThan(200)
    }
})

test('what the list says was left out is not there', () => {
  for (const [pack, { packages }] of Object.entries(recipes))
    for (const cut of [...packages.flatMap(({ cuts = [] }) => cuts), ...cutsOfAll]) {
      const { files, but = [] }: { files: string; but?: readonly string[] } = cut
      const found = [...(filesOf[pack]?.keys() ?? [])].filter((path) => pathPattern(files).test(path) && !but.includes(path))
      expect(found, `${pack}: ${files}`).toEqual([])
    }
})

test('no two packs have a file in common', () => {
  const all = Object.values(filesOf).flatMap((files) => [...files.keys()])
  expect(new Set(all).size).toBe(all.length)
})

test('every pack that a lab can name is proved', () => {
  const proved = withNeeds(
    list.packs,
    Object.entries(proofs).flatMap(([name, { beside = [] }]) => [name, ...beside]),
  )
  expect(proved.sort()).toEqual(Object.keys(list.packs).sort())
})

test('a pack comes with what it needs, once, and first; an unknown name is told with the known ones', () => {
  expect(withNeeds(list.packs, ['flask', 'jinja2'])).toEqual(['jinja2', 'itsdangerous', 'flask'])
  expect(() => withNeeds(list.packs, ['flusk'])).toThrow('There is no pack flusk; there are asgiref, ')
})
