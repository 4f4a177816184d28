import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import fresh from 'fresh'
import type { Context } from 'hono'
import { combineRanges, parse } from 'range-parser'
import type { SiteFile } from './site-files'

/** Answers with a file of the site: nothing where the reader holds it already, the part that was asked for (RFC 9110, sections 13 and 14), otherwise the whole. A file that is not in memory is read as fast as the reader takes it. */
export async function answerFile(context: Context, found: SiteFile): Promise<Response> {
  const { headers, size } = found
  const asked = (name: string) => context.req.header(name)
  const conditions = { 'if-none-match': asked('if-none-match'), 'if-modified-since': asked('if-modified-since') }
  const validators = { etag: headers.ETag, 'last-modified': headers['Last-Modified'] }
  if (fresh(conditions, validators)) return new Response(null, { status: 304, headers: withoutContent(headers) })

  const part = context.req.method === 'GET' ? rangeOf(asked('range'), asked('if-range'), found) : undefined
  if (part === 'none of it')
    return new Response(null, {
      status: 416,
      headers: { ...withoutContent(headers), 'Content-Range': `bytes */${size}`, 'Cache-Control': 'no-cache' },
    })
  const { start, end } = part ?? { start: 0, end: size - 1 }
  const answered = {
    ...headers,
    'Content-Length': String(end - start + 1),
    ...(part && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  }
  const status = part ? 206 : 200
  if (context.req.method === 'HEAD') return new Response(null, { status, headers: answered })
  if (found.body) return new Response(part ? found.body.subarray(start, end + 1) : found.body, { status, headers: answered })
  const handle = await open(found.file)
  const stream = handle.createReadStream({ start, end, highWaterMark: 32_768 })
  return new Response(Readable.toWeb(stream) as ReadableStream, { status, headers: answered })
}

/** The one part that a reader asks for. The whole where what they hold has changed, where the header says nothing that can be followed, and where they ask for several parts apart. */
function rangeOf(range: string | undefined, unless: string | undefined, { size, headers }: SiteFile) {
  if (!range || (unless !== undefined && unless !== headers.ETag && unless !== headers['Last-Modified'])) return undefined
  const { type, code, ranges } = parse(size, range)
  if (type !== 'bytes' || code & 1) return undefined
  const [part, ...more] = combineRanges(ranges)
  if (!part) return size ? 'none of it' : undefined
  return more.length ? undefined : part
}

function withoutContent({ 'Content-Encoding': _, 'Content-Type': __, ...headers }: Record<string, string>): Record<string, string> {
  return headers
}
