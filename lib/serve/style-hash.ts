import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** The style sheet that every page of a built site holds, as a source of its policy (CSP Level 3, hash-source). Throws where the folder holds no built site. */
export function styleHash(out: string): string {
  const page = fs.readFileSync(path.join(out, '404.html'), 'utf8')
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
  if (style === undefined) throw new Error(`${path.join(out, '404.html')} holds no style sheet: build the site anew.`)
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`
}
