import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Every page holds the style sheet of the site; the front page and the pages for teaching hold one of their own besides. */
const pages = ['404.html', 'index.html', 'teach/index.html']

/** The style sheets that pages of a built site hold, as sources of its policy (CSP Level 3, hash-source). Throws where the folder holds no built site. */
export function styleHash(out: string): string {
  const there = pages.map((page) => path.join(out, page)).filter((page, i) => i === 0 || fs.existsSync(page))
  return [...new Set(there.map(hashOf))].join(' ')
}

function hashOf(page: string): string {
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(fs.readFileSync(page, 'utf8')) ?? []
  if (style === undefined) throw new Error(`${page} holds no style sheet: build the site anew.`)
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`
}
