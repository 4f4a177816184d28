import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { getMimeType } from 'hono/utils/mime'

/** A small file as it is answered, read once. */
export type CachedFile = { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }
type Entry = CachedFile & { stamp: string; looked: number }

const largest = 400_000
const room = 48_000_000
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** A folder's address, with its closing slash or without, is that of its index.html. */
export function pagePath(folder: string, request: string): string {
  if (path.extname(request)) return request
  const index = path.posix.join(request, 'index.html')
  return fs.existsSync(path.join(folder, index)) ? index : request
}

/** The small files of a folder, kept in memory for as long as they do not change (which is looked for once a second). `headersOf` tells what else a path is answered with. */
export function fileCache(folder: string, headersOf: (path: string) => Record<string, string>) {
  const kept = new Map<string, Entry>()
  let taken = 0

  /** What a path below the folder is answered with, in an encoding the reader accepts; undefined where it is no small file. */
  return function find(request: string, accepted: string): CachedFile | undefined {
    const encoding = encodings.find(([name]) => accepted.includes(name))?.[0] ?? ''
    const name = `${encoding} ${request}`
    const there = kept.get(name)
    if (there && performance.now() - there.looked < 1000) return there
    // Names of the site's files are plain; whatever is written otherwise is none of them, least of all one outside.
    if (!/^(\/[\w.@-]+)*\/?$/.test(request) || request.includes('..')) return undefined
    const page = pagePath(folder, request)
    const [file, stat] = encodedFile(path.join(folder, page), encoding)
    if (!stat || stat.size > largest) {
      kept.delete(name)
      return undefined
    }
    const stamp = `${stat.mtimeMs} ${stat.size}`
    if (there?.stamp === stamp) {
      there.looked = performance.now()
      return there
    }
    const body = new Uint8Array(fs.readFileSync(file))
    const used = file.endsWith('.br') ? 'br' : file.endsWith('.gz') ? 'gzip' : undefined
    const entry = { body, headers: headers(request, page, body, used), stamp, looked: performance.now() }
    if ((taken += body.length) > room) {
      kept.clear()
      taken = body.length
    }
    kept.set(name, entry)
    return entry
  }

  function headers(request: string, page: string, body: Uint8Array, encoding: string | undefined): Record<string, string> {
    return {
      'Content-Type': getMimeType(page) ?? 'application/octet-stream',
      'Content-Length': String(body.length),
      ...(encoding && { 'Content-Encoding': encoding }),
      Vary: 'Accept-Encoding',
      ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      ...headersOf(request),
    }
  }
}

function encodedFile(file: string, encoding: string): [string, fs.Stats | undefined] {
  const suffix = encodings.find(([name]) => name === encoding)?.[1]
  for (const candidate of suffix ? [file + suffix, file] : [file]) {
    const stat = fs.statSync(candidate, { throwIfNoEntry: false })
    if (stat?.isFile()) return [candidate, stat]
  }
  return [file, undefined]
}
