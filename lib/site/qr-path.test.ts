import jsQr from 'jsqr'
import { expect, test } from 'vitest'
import { qrPath } from './qr-path'

/** The code as a reader’s camera would have it: four pixels a module, four modules of quiet around. */
function photographed({ size, path }: { size: number; path: string }): { pixels: Uint8ClampedArray; width: number } {
  const scale = 4
  const width = (size + 8) * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < Number(run) * scale; dx++) {
        const at = ((Number(y) + 4) * scale + dy) * width + (Number(x) + 4) * scale + dx
        pixels.fill(0, at * 4, at * 4 + 3)
      }
  return { pixels, width }
}

test.each([
  'https://callable.example/guides/wsgi-and-asgi/what-wsgi-is/#q-who-calls',
  `https://callable.example/lab/#lab=1.${'aB3-_'.repeat(160)}`,
])('another’s reader gets the address back from the drawing', (address) => {
  const { pixels, width } = photographed(qrPath(address))
  expect(jsQr(pixels, width, width)?.data).toBe(address)
})

test('a text too long for any code throws', () => {
  expect(() => qrPath('x'.repeat(3000))).toThrow()
})
