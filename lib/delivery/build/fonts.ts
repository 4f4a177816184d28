import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const folder = path.resolve('components/site/fonts')

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
const serif = `${ascii}\u00a0–—‘’“”…·×§éèüöç−→←°©≥≤`
const italic = `${ascii}\u00a0–—‘’“”…·×§é→`
/** Without the signs that stand in code only, for the cuts that never set it. */
const words = ascii.replace(/[[\]{}|~^\\@#$%*+<>=]/g, '')
const mono = `${ascii}\u00a0–—‘’…·×→←éÃ©`

type Cut = { name: string; from: string; text: string; axes?: Record<string, number> }

const newsreader = (style: 'normal' | 'italic') => `@fontsource-variable/newsreader/files/newsreader-latin-opsz-${style}.woff2`
const plex = (weight: number) => `@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-${weight}-normal.woff2`

/** The six files of the site's two families: only the characters the site sets, each cut at the size it is used in. */
const cuts: Cut[] = [
  { name: 'newsreader-text', from: newsreader('normal'), text: serif, axes: { opsz: 17, wght: 400 } },
  { name: 'newsreader-strong', from: newsreader('normal'), text: `${ascii}\u00a0–’“”…→`, axes: { opsz: 17, wght: 600 } },
  { name: 'newsreader-italic', from: newsreader('italic'), text: italic, axes: { opsz: 16, wght: 400 } },
  { name: 'newsreader-display', from: newsreader('normal'), text: `${words}\u00a0–’“”`, axes: { opsz: 52, wght: 420 } },
  { name: 'plex-mono-400', from: plex(400), text: mono },
  { name: 'plex-mono-600', from: plex(600), text: words },
]

/** Writes the fonts the style sheet names, unless they are there and newer than this file. */
export async function makeFonts(): Promise<void> {
  const script = fs.statSync(path.resolve('lib/delivery/build/fonts.ts')).mtimeMs
  fs.mkdirSync(folder, { recursive: true })
  for (const { name, from, text, axes } of cuts) {
    const file = path.join(folder, `${name}.woff2`)
    if (fs.existsSync(file) && fs.statSync(file).mtimeMs > script) continue
    const source = fs.readFileSync(require.resolve(from))
    fs.writeFileSync(file, await subsetFont(source, text, { targetFormat: 'woff2', ...(axes && { variationAxes: axes }) }))
  }
}
