import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { readPack, readPackageList } from '../runtime/packs/vendored'
import { gatherWheels } from './gather-wheels'
import { makePacks } from './make-packs'
import type { PackRecipe } from './recipe'
import { hashOf, readWheel } from './wheel'
import { madeWheel } from './wheel-fixture'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true })
})
function folder(): string {
  folders.push(fs.mkdtempSync(path.join(os.tmpdir(), 'packs-')))
  return folders.at(-1) ?? ''
}

const recipes: Record<string, PackRecipe> = { jam: { packages: [{ name: 'jam' }] }, shop: { packages: [{ name: 'Shop' }], needs: ['jam'] } }
const bytes = {
  jam: madeWheel('jam', '2.1'),
  shop: madeWheel('shop', '1.0', { 'shop/b.py': 'b\n', 'shop/a.py': 'a\n' }, ['Requires-Dist: jam>=2']),
}
const wheels = () =>
  new Map([
    ['jam', readWheel('jam-2.1-py3-none-any.whl', bytes.jam)],
    ['shop', readWheel('shop-1.0-py3-none-any.whl', bytes.shop)],
  ])

test('packs made twice are the same to the byte, in any zone of the world and whatever the order in the wheel', () => {
  const [first, second] = [folder(), folder()]
  makePacks(recipes, wheels(), first)
  const turned = wheels()
  for (const wheel of turned.values()) wheel.files = new Map([...wheel.files].reverse())
  vi.stubEnv('TZ', 'Pacific/Kiritimati')
  makePacks(recipes, turned, second)
  vi.unstubAllEnvs()
  for (const name of ['jam.zip', 'shop.zip', 'packages.json'])
    expect(fs.readFileSync(path.join(first, name)).equals(fs.readFileSync(path.join(second, name))), name).toBe(true)
})

test('the list says whence each package comes, and a pack that was touched is refused', () => {
  const made = folder()
  makePacks(recipes, wheels(), made)
  const list = readPackageList(made)
  expect(list.packages[1]).toMatchObject({
    name: 'Shop',
    version: '1.0',
    wheel: 'shop-1.0-py3-none-any.whl',
    sha256: hashOf(bytes.shop),
    licence: 'MIT',
  })
  const pack = list.packs.shop
  if (!pack) throw new Error('no pack')
  expect(readPack(pack, made).length).toBe(pack.bytes)
  const file = path.join(made, 'shop.zip')
  const touched = fs.readFileSync(file)
  touched[50] = (touched[50] ?? 0) ^ 1
  fs.writeFileSync(file, touched)
  expect(() => readPack(pack, made)).toThrow(/shop\.zip\n {2}Its SHA-256 is not the one in packages\.json\.\n {2}Restore it/)
  fs.writeFileSync(file, touched.subarray(0, 100))
  expect(() => readPack(pack, made)).toThrow(/It has 100 bytes/)
  fs.rmSync(file)
  expect(() => readPack(pack, made)).toThrow(/lists it, and it is missing/)
})

test('a requirement that no pack holds is refused unless it is named as unmet', () => {
  const alone = { shop: { packages: [{ name: 'Shop' }] } }
  expect(() => makePacks(alone, wheels(), folder())).toThrow('pack shop\n  Shop requires jam, which is in none of its packs.')
  expect(makePacks({ shop: { ...alone.shop, unmet: { jam: 'Nobody eats.' } } }, wheels(), folder()).packs.shop?.needs).toEqual([])
})

test('a wheel that is not the pinned one is refused with both hashes, and taken with --latest', async () => {
  const made = folder()
  const { packages } = makePacks(recipes, wheels(), made)
  const from = folder()
  fs.writeFileSync(path.join(from, 'jam-2.1-py3-none-any.whl'), bytes.jam)
  const other = madeWheel('shop', '1.0', { 'shop/b.py': 'other\n' })
  fs.writeFileSync(path.join(from, 'shop-1.0-py3-none-any.whl'), other)
  const gather = (latest: boolean) => gatherWheels(Object.values(recipes), packages, { from, latest, python: '3.14' }, from)
  await expect(gather(false)).rejects.toThrow(
    `shop-1.0-py3-none-any.whl\n  Its SHA-256 is ${hashOf(other)}, and packages.json has ${hashOf(bytes.shop)} for Shop 1.0.\n  It is not the wheel`,
  )
  expect((await gather(true)).get('shop')?.sha256).toBe(hashOf(other))
})

test('the newest wheel of a folder is taken with --latest, by number', async () => {
  const from = folder()
  for (const version of ['2.9', '2.10', '2.1'])
    fs.writeFileSync(path.join(from, `jam-${version}-py3-none-any.whl`), madeWheel('jam', version))
  const found = await gatherWheels([{ packages: [{ name: 'jam' }] }], [], { from, latest: true, python: '3.14' }, from)
  expect(found.get('jam')?.version).toBe('2.10')
  await expect(gatherWheels([{ packages: [{ name: 'ham' }] }], [], { from, latest: true, python: '3.14' }, from)).rejects.toThrow(
    /No wheel of ham/,
  )
})
