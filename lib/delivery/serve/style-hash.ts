import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** The style sheets that the pages of a built site hold, as sources of its policy (CSP Level 3, hash-source). Throws where the folder holds no built site. */
export function styleHash(out: string): string {
  const pages = fs.readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  const sources = new Set(pages.map((name) => styleSource(fs.readFileSync(path.join(out, name), 'utf8'))))
  sources.delete(undefined)
  if (sources.size === 0) throw new Error(`No page in ${out} holds a style sheet: build the site anew.`)
  return [...sources].join(' ')
}

/** The style sheet that a page holds, as a source of its policy; undefined where it holds none. */
export function styleSource(page: string): string | undefined {
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1]
  return style === undefined ? undefined : `'sha256-${createHash('sha256').update(style).digest('base64')}'`
}
