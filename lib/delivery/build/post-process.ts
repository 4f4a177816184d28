import fs from 'node:fs/promises'
import path from 'node:path'
import type { Content } from '../../content/model'
import type { Manifest } from '../../runtime/manifest'
import { siteIdentity } from '../../site/site'
import type { Compression } from './compress'
import { compressFolder } from './compress-folder'
import { withoutUnusedFigures } from './figure-styles'
import { writeHostFiles } from './host-files'
import { identityColours } from './identity-colours'
import { writeKeepLists } from './keep-lists'
import { withoutPrint } from './print-style'
import { bundleScripts } from './scripts'
import { sha256 } from './sha256'
import { stripRuntime } from './strip-runtime'

/** Turns Next's export into the product: pages without a client runtime, the site's own scripts, everything compressed. */
export async function postProcess(out: string, content: Content, python: Manifest, compression: Compression): Promise<void> {
  const colours = identityColours(siteIdentity())
  const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '')
  const scripts = await bundleScripts(out, python)
  const files = (await fs.readdir(out, { recursive: true })).filter((name) => !name.startsWith('_/'))
  const fonts = files.filter((name) => /newsreader-text[^/]*\.woff2$/.test(name)).map((name) => `${base}/${name}`)
  for (const name of files) {
    const file = path.join(out, name)
    if (name.endsWith('.html')) {
      const page = await fs.readFile(file, 'utf8')
      const { style, print } = withoutPrint(withoutUnusedFigures(await readStyle(out, page, base), page) + colours)
      const printName = `print.${sha256(print).slice(0, 8)}.css`
      const { html, data } = stripRuntime(page, { ...scripts, style, print: print && `/_/${printName}`, fonts, base })
      if (print) await fs.writeFile(path.join(out, '_', printName), print)
      await fs.writeFile(file, html)
      for (const [address, props] of data) await fs.writeFile(path.join(out, '_', address), props)
    }
  }
  for (const name of files.filter(isLeftover)) await fs.rm(path.join(out, name))
  await removeEmptyFolders(out)
  await compressFolder(out, compression)
  await writeKeepLists(out, content, python)
  await compressFolder(path.join(out, 'keep'), compression)
  await writeHostFiles(out)
}

/** The style sheets Next gave a page, as one whose addresses hold wherever it stands. */
async function readStyle(out: string, page: string, base: string): Promise<string> {
  const sheets = [...page.matchAll(/<link rel="stylesheet" href="([^"?]+)/g)].map(([, address = '']) => address.slice(base.length))
  const texts = await Promise.all(sheets.map((name) => fs.readFile(path.join(out, name), 'utf8')))
  return texts.join('').replaceAll('url(../media/', `url(${base}/_next/static/media/`)
}

/** Flight data, client chunks and second copies of the not-found page: nothing asks for them. */
function isLeftover(name: string): boolean {
  if (name === '404/index.html' || name === '_not-found/index.html') return true
  return (
    /(^|\/)(index|__next\.[^/]*|_not-found|__next_[^/]*)\.txt$/.test(name) ||
    (/^_next\//.test(name) && /\.(js|css|json|txt|map)$/.test(name))
  )
}

async function removeEmptyFolders(folder: string): Promise<boolean> {
  let empty = true
  for (const item of await fs.readdir(folder, { withFileTypes: true })) {
    const gone = item.isDirectory() && (await removeEmptyFolders(path.join(folder, item.name)))
    if (!gone) empty = false
  }
  if (empty) await fs.rmdir(folder)
  return empty
}
