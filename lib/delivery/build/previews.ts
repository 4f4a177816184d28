import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { Resvg, renderAsync } from '@resvg/resvg-js'
import subsetFont from 'subset-font'
import { type Preview, previewPath } from '../../site/preview'
import { previewSvg } from './preview-svg'

const require = createRequire(import.meta.url)
const cache = path.join('.cache', 'kept', 'previews')
const letters = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}\u00a0–—‘’“”…·×§éèüöç−→←≥≤`

/** Draws the pictures of links and the icon that browsers ask for unasked into `out`. A picture is drawn once and kept by what it says and how it is drawn. */
export async function drawPreviews(out: string, previews: readonly Preview[]): Promise<void> {
  const wanted = new Map(previews.map((preview) => [previewPath(preview), previewSvg(preview)]))
  await fs.mkdir(cache, { recursive: true })
  await fs.mkdir(path.join(out, '_', 'previews'), { recursive: true })
  let fonts: Promise<string[]> | undefined
  const queue = wanted[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: 2 }, async () => {
      for (const [name, svg] of queue) await fs.writeFile(path.join(out, name), (await keptPicture(svg)) ?? (await drawn(svg)))
    }),
  )

  async function drawn(svg: string): Promise<Buffer> {
    fonts ??= fontFiles()
    const font = { fontFiles: await fonts, loadSystemFonts: false, defaultFontFamily: 'Newsreader' }
    const png = (await renderAsync(svg, { font })).asPng()
    const kept = keptAt(svg)
    await fs.writeFile(`${kept}.${process.pid}`, png)
    await fs.rename(`${kept}.${process.pid}`, kept)
    return png
  }
  const [type] = (await fonts) ?? []
  if (type) await fs.rm(path.dirname(type), { recursive: true })
  await fs.writeFile(path.join(out, 'favicon.ico'), icon(await fs.readFile(path.join('public', 'icon.svg'))))
}

const keptAt = (svg: string): string => path.join(cache, `${createHash('sha256').update(svg).digest('hex')}.png`)
const keptPicture = (svg: string): Promise<Buffer | undefined> => fs.readFile(keptAt(svg)).catch(() => undefined)

/** The site's serif as the drawing library reads it, in its two sizes. */
async function fontFiles(): Promise<string[]> {
  const source = await fs.readFile(require.resolve('@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2'))
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'callable-type-'))
  return Promise.all(
    [
      { name: 'Newsreader', axes: { opsz: 17, wght: 400 } },
      { name: 'Newsreader Display', axes: { opsz: 52, wght: 420 } },
    ].map(async ({ name, axes }) => {
      const file = path.join(folder, `${name}.ttf`)
      await fs.writeFile(file, await subsetFont(source, letters, { targetFormat: 'sfnt', variationAxes: axes }))
      return file
    }),
  )
}

/** A drawing as a Windows icon: a directory of one entry, and its 48 pixels as PNG. */
function icon(svg: Buffer): Buffer {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: 48 } }).render().asPng()
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(48, 6)
  head.writeUInt8(48, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}
