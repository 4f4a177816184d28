import fs from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { getMimeType } from 'hono/utils/mime'

/** How hosts read a `_headers` file where several rules speak of one header: the values joined, the last rule's, the first rule's, or that of the rule with the longest path. */
export const dialects = ['joined', 'last', 'first', 'longest'] as const
export type Dialect = (typeof dialects)[number]

type Rule = { glob: string; headers: [name: string, value: string][] }

/** The rules of a `_headers` file. Throws where a line is neither a path nor a header, or is longer than hosts take. */
export function readHeaderFile(text: string): Rule[] {
  const rules: Rule[] = []
  for (const line of text.split('\n').filter(Boolean)) {
    if (line.length > 2000) throw new Error(`${line.length} characters: ${line.slice(0, 80)}`)
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? []
    if (/^\/\S*$/.test(line)) rules.push({ glob: line, headers: [] })
    else if (name && value && rules.length) rules.at(-1)?.headers.push([name, value])
    else throw new Error(`No path and no header: ${line}`)
  }
  return rules
}

/** The headers a host of that dialect gives an address. */
export function hostHeaders(rules: Rule[], address: string, dialect: Dialect): Record<string, string> {
  const matching = rules.filter(({ glob }) => new RegExp(`^${glob.split('*').map(escaped).join('.*')}$`).test(address))
  if (dialect === 'longest') matching.sort((a, b) => a.glob.length - b.glob.length)
  if (dialect === 'first') matching.reverse()
  const found: Record<string, string> = {}
  for (const [name, value] of matching.flatMap(({ headers }) => headers))
    found[name] = dialect === 'joined' && found[name] !== undefined ? `${found[name]}, ${value}` : value
  return found
}

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/** A static host of that dialect that serves the folder `out` on a free port. */
export async function headerHost(out: string, dialect: Dialect): Promise<{ url: string; close(): void }> {
  const rules = readHeaderFile(fs.readFileSync(path.join(out, '_headers'), 'utf8'))
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const asked = path.join(out, path.posix.normalize(decodeURI(pathname)))
    const file = asked.endsWith('/') ? `${asked}index.html` : asked
    if (!path.extname(file) && fs.existsSync(path.join(file, 'index.html')))
      return response.writeHead(308, { Location: `${pathname}/` }).end()
    const there = fs.existsSync(file) && fs.statSync(file).isFile()
    const sent = there ? file : path.join(out, '404.html')
    const type = getMimeType(sent) ?? 'application/octet-stream'
    response.writeHead(there ? 200 : 404, { 'Content-Type': type, ...hostHeaders(rules, pathname, dialect) })
    response.end(fs.readFileSync(sent))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}
