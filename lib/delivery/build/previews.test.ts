import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { previewPath } from '../../site/preview'
import { previewSvg } from './preview-svg'
import { drawPreviews } from './previews'

const preview = { above: 'A guide, phase 1', title: 'What “WSGI” is & does <here>', below: '20 minutes' }

test('a picture is 1200 by 630 pixels of the site’s own look, and there is an icon for browsers that ask unasked', async () => {
  const out = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-pictures-'))
  await drawPreviews(out, [preview])
  const png = fs.readFileSync(path.join(out, previewPath(preview)))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  // A title that was not set would leave little but paper.
  expect(png.length).toBeGreaterThan(9000)
  const icon = fs.readFileSync(path.join(out, 'favicon.ico'))
  expect([icon.readUInt16LE(2), icon.readUInt8(6)]).toEqual([1, 48])
  fs.rmSync(out, { recursive: true })
})

test('every title fits: none runs over the line, the longest is cut', () => {
  for (const length of [1, 40, 90, 160, 400]) {
    const svg = previewSvg({ ...preview, title: 'Word and '.repeat(length).slice(0, length * 3) || 'W' })
    const lines = [...svg.matchAll(/<text x="88" y="([\d.]+)" font-family="Newsreader Display" font-size="(\d+)"[^>]*>([^<]*)</g)]
    expect(lines.length).toBeLessThanOrEqual(5)
    for (const [, y] of lines) expect(Number(y)).toBeLessThan(460)
  }
})

test('signs of markup in a title are shown, not read', () => {
  expect(previewSvg(preview)).toContain('&amp;')
  expect(previewSvg(preview)).toContain('&lt;here&gt;')
})
