import { expect, test } from 'vitest'
import { readWheel } from './wheel'
import { madeWheel } from './wheel-fixture'

const file = 'shop-1.0-py3-none-any.whl'

test('a wheel tells its name, its version, its metadata and its files', () => {
  const wheel = readWheel(file, madeWheel('shop', '1.0', { 'shop/tea.py': 'price = 3\n' }, ['Requires-Dist: jam>=2']))
  expect([wheel.name, wheel.version, wheel.distInfo]).toEqual(['shop', '1.0', 'shop-1.0.dist-info'])
  expect(wheel.metadata.get('requires-dist')).toEqual(['jam>=2'])
  expect(new TextDecoder().decode(wheel.files.get('shop/tea.py'))).toBe('price = 3\n')
})

const record = 'shop-1.0.dist-info/RECORD'

test.each([
  ['bytes that are no zip', new Uint8Array(100), /cannot be unpacked: /],
  ['half a zip', madeWheel('shop', '1.0').slice(0, 300), /cannot be unpacked: /],
  [
    'a file that its record does not know so',
    madeWheel('shop', '1.0', { [record]: `shop/__init__.py,sha256=${'A'.repeat(43)},5\n` }),
    /__init__\.py in it is not/,
  ],
  [
    'a record of a file that is missing',
    madeWheel('shop', '1.0', { [record]: `shop/gone.py,sha256=${'A'.repeat(43)},5\n` }),
    /names shop\/gone\.py, which is not/,
  ],
  ['a file that leads out of the folder', madeWheel('shop', '1.0', { '../evil.py': '' }), /\.\.\/evil\.py, which leads out/],
  ['no metadata', madeWheel('shop', '1.0', { 'shop-1.0.dist-info/METADATA': undefined }), /has no METADATA/],
])('refused with its place and a remedy: %s', (_what, bytes, fact) => {
  expect(() => readWheel(file, bytes)).toThrow(fact)
  expect(() => readWheel(file, bytes)).toThrow(/^shop-1\.0-py3-none-any\.whl\n {2}.+\n {2}Get the wheel anew/)
})

test('a name that is not that of a wheel is refused', () => {
  expect(() => readWheel('shop.whl', madeWheel('shop', '1.0'))).toThrow('shop.whl\n  This is not the name of a wheel.')
})
