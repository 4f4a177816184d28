import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** The style sheets that the pages of a built site hold, as sources of its policy (CSP Level 3, hash-source). Throws where the folder holds no built site. */
export function styleHash(out: string): string {
  const pages = fs.readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  const sheets = new Set(pages.map((name) => styleOf(path.join(out, name))).filter((style) => style !== undefined))
  if (sheets.size === 0) throw new Error(`No page in ${out} holds a style sheet: build the site anew.`)
  return [...sheets].map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`).join(' ')
}

function styleOf(page: string): string | undefined {
  return /<style>([\s\S]*?)<\/style>/.exec(fs.readFileSync(page, 'utf8'))?.[1]
}
