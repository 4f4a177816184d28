import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrPath } from './qr-path'

test('the path covers the dark modules of the code and no others', () => {
  const text = 'https://callable.example/guides/wsgi-and-asgi/what-wsgi-is/#q-who-calls'
  const { size, path } = qrPath(text)
  const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(width); i++) drawn[Number(y)]![Number(x) + i] = true
  expect(drawn).toEqual(encode(text, { ecc: 'M', border: 0 }).data)
})

test('a text too long for any code throws', () => {
  expect(() => qrPath('x'.repeat(3000))).toThrow()
})
