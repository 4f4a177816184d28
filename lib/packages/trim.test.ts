import { expect, test } from 'vitest'
import { pathPattern, type Recipe } from './recipe'
import { trim } from './trim'
import { readWheel } from './wheel'
import { madeWheel } from './wheel-fixture'

const info = 'shop-1.0.dist-info'
const extra = { 'shop/py.typed': '', 'shop/a/one.py': '1\n', 'shop/a/two.py': '22\n', 'shop/fast.so': 'code' }

function trimmed(recipe: Omit<Recipe, 'name'> = {}, files: Record<string, string | undefined> = {}) {
  return trim(readWheel('shop-1.0-py3-none-any.whl', madeWheel('shop', '1.0', { ...extra, ...files })), { name: 'shop', ...recipe })
}
const textOf = (bytes?: Uint8Array) => new TextDecoder().decode(bytes)

test('a cut takes what it names but its exceptions, and counts it', () => {
  const { files, leftOut } = trimmed({ cuts: [{ files: 'shop/a/', but: ['shop/a/one.py'], why: 'Nobody asks.' }] })
  expect([...files.keys()].filter((path) => path.startsWith('shop/'))).toEqual(['shop/__init__.py', 'shop/a/one.py'])
  expect(leftOut[0]).toEqual({ files: 'shop/a/', why: 'Nobody asks.', count: 1, bytes: 3 })
  expect(leftOut.map((one) => one.files)).toEqual([
    'shop/a/',
    '*/py.typed',
    '*.so',
    '*.dist-info/RECORD',
    '*.dist-info/WHEEL',
    `${info}/METADATA`,
  ])
})

test('what a pack lacks stands in it for the interpreter to tell', () => {
  const { files } = trimmed({ cuts: [{ files: 'shop/a/', why: 'Nobody asks.' }] })
  expect(JSON.parse(textOf(files.get(`${info}/LEFT-OUT.json`)))).toEqual([{ files: 'shop/a/', why: 'Nobody asks.' }])
  expect(trimmed().files.has(`${info}/LEFT-OUT.json`)).toBe(false)
})

test('what stays is as the wheel has it, the description of the metadata apart', () => {
  const { files } = trimmed()
  expect(textOf(files.get('shop/a/two.py'))).toBe('22\n')
  expect(textOf(files.get(`${info}/METADATA`))).toBe('Metadata-Version: 2.4\nName: shop\nVersion: 1.0\nLicense-Expression: MIT\n')
})

test('a cut that meets no file is refused, so that no rule outlives what it was made for', () => {
  expect(() => trimmed({ cuts: [{ files: 'shop/gone/', why: '' }] })).toThrow('The cut shop/gone/ meets no file in it.')
})

test('licences come together in one folder, and without one a package is refused', () => {
  const old = trimmed({}, { [`${info}/licenses/LICENSE`]: undefined, [`${info}/LICENSE.txt`]: 'You may.\n' })
  expect(old.licenceFiles).toEqual([`${info}/licenses/LICENSE.txt`])
  expect(textOf(old.files.get(`${info}/licenses/LICENSE.txt`))).toBe('You may.\n')
  expect(() => trimmed({}, { [`${info}/licenses/LICENSE`]: undefined })).toThrow(
    /There is no text of a licence in it\.\n.*only passed on with its licence/,
  )
})

test('files of ours are added', () => {
  expect(textOf(trimmed({ adds: { 'shop/new.py': 'new = 1\n' } }).files.get('shop/new.py'))).toBe('new = 1\n')
})

test('a pattern means the whole path, a star anything, a slash at the end a folder', () => {
  expect(['a/b.py', 'xa/b.py', 'a/bxpy'].filter((path) => pathPattern('a/b.py').test(path))).toEqual(['a/b.py'])
  expect(['a/locale/de/x.mo', 'a/locale.py'].filter((path) => pathPattern('*/locale/*').test(path))).toEqual(['a/locale/de/x.mo'])
  expect(['a/b/c/d.py', 'a/bc.py'].filter((path) => pathPattern('a/b/').test(path))).toEqual(['a/b/c/d.py'])
})
