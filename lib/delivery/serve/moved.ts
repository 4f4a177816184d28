import fs from 'node:fs'
import path from 'node:path'

/** Addresses of a built site that lead elsewhere, as its `_redirects` lists them: from, without a closing slash, to. None where there is no list. */
export function movedPaths(out: string): Map<string, string> {
  const file = path.join(out, '_redirects')
  if (!fs.existsSync(file)) return new Map()
  const rows = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return new Map(rows.map((row) => row.split(' ')).map(([from = '', to = '']) => [from.replace(/\/$/, ''), to]))
}
