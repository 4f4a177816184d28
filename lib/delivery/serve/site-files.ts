import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { getMimeType } from 'hono/utils/mime'
import { acceptedEncodings, type SiteEncoding } from './encodings'
import { type HeaderRule, headerRules, headersFor } from './headers'
import { styleSource } from './style-hash'

/** A file of the site in one encoding, with the headers it is answered with; `body` where it is small and kept in memory. */
export type SiteFile = { file: string; size: number; headers: Record<string, string>; body?: Uint8Array<ArrayBuffer> }
type Entry = SiteFile & { stamp: string; looked: number }

const largest = 400_000
const room = 48_000_000
const suffixes: Record<SiteEncoding, string> = { br: '.br', gzip: '.gz', identity: '' }

/** The files of a built site, read as they lie there now (which is looked for once a second), each with one tag an encoding that names its content. Throws where the folder holds no built site. */
export function siteFiles(folder: string) {
  const kept = new Map<string, Entry>()
  let taken = 0
  const styleOfSite = () => styleOfPage(path.join(folder, '404.html'))
  let table = { style: styleOfSite(), looked: performance.now() }
  if (table.style === undefined)
    throw new Error(`There is no built site in ${folder}: no page there holds a style sheet. Build it anew: npm run build`)

  /** The table for what is no page of its own; as it was where the site is just being built. */
  function rules(): HeaderRule[] {
    if (performance.now() - table.looked > 1000) table = { style: styleOfSite() ?? table.style, looked: performance.now() }
    return headerRules(table.style ?? '')
  }

  /** What a path below the folder is answered with in the encoding the reader likes best; undefined where there is no such file. */
  async function find(request: string, accepted: string | undefined): Promise<SiteFile | undefined> {
    // Names of the site's files are plain; whatever is written otherwise is none of them, least of all one outside.
    if (!/^(\/[\w.@-]+)*\/?$/.test(request) || request.includes('..')) return undefined
    for (const encoding of acceptedEncodings(accepted)) {
      const found = await inEncoding(request, encoding)
      if (found) return found
    }
    return undefined
  }

  async function inEncoding(request: string, encoding: SiteEncoding): Promise<SiteFile | undefined> {
    const name = `${encoding} ${request}`
    const there = kept.get(name)
    if (there && performance.now() - there.looked < 1000) return there
    const page = pagePath(folder, request)
    const file = path.join(folder, page) + suffixes[encoding]
    const stat = statOf(file)
    if (!stat?.isFile()) {
      if (there) forget(name, there)
      return undefined
    }
    const stamp = `${stat.ino} ${stat.mtimeMs} ${stat.size}`
    if (there?.stamp === stamp) {
      there.looked = performance.now()
      return there
    }
    if (there) forget(name, there)
    const body = stat.size > largest ? undefined : new Uint8Array(fs.readFileSync(file))
    const tag = body ? createHash('sha256').update(body) : await hashOf(file)
    const headers = {
      'Content-Type': getMimeType(page) ?? 'application/octet-stream',
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      Vary: 'Accept-Encoding',
      ETag: `"${tag.digest('base64url').slice(0, 22)}"`,
      'Last-Modified': stat.mtime.toUTCString(),
      'Accept-Ranges': 'bytes',
      // A page is answered with the policy of the style sheet it holds, also where the site was built anew meanwhile.
      ...headersFor(request, rulesOf(page)),
    }
    const entry = { file, size: body?.length ?? stat.size, headers, body, stamp, looked: performance.now() }
    if ((taken += body?.length ?? 0) > room) {
      kept.clear()
      taken = body?.length ?? 0
    }
    kept.set(name, entry)
    return entry
  }

  function forget(name: string, { body }: Entry) {
    kept.delete(name)
    taken -= body?.length ?? 0
  }

  function rulesOf(page: string): HeaderRule[] {
    const style = page.endsWith('.html') ? styleOfPage(path.join(folder, page)) : undefined
    return style === undefined ? rules() : headerRules(style)
  }

  return { find, rules }
}

/** A folder's address, with its closing slash or without, is that of its index.html. */
function pagePath(folder: string, request: string): string {
  if (path.extname(request)) return request
  const index = path.posix.join(request, 'index.html')
  return statOf(path.join(folder, index)) ? index : request
}

/** What no file can be called, and what lies below a file, is not there. Throws where the disk cannot be asked. */
function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

function styleOfPage(file: string): string | undefined {
  return statOf(file) && styleSource(fs.readFileSync(file, 'utf8'))
}

async function hashOf(file: string) {
  const hash = createHash('sha256')
  for await (const part of fs.createReadStream(file)) hash.update(part as Buffer)
  return hash
}
