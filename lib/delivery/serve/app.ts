import fs from 'node:fs'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { fileCache, pagePath } from './file-cache'
import { headerRules, headersFor } from './headers'
import { styleHash } from './style-hash'

/** The site as a Hono app: the files of `out`, compressed as they were at build, with the table's headers, and what `mount` puts beside them. */
export function siteApp(out: string, base = '', mount?: (app: Hono) => void): Hono {
  const app = new Hono()
  const rules = headerRules(styleHash(out))
  const find = fileCache(out, (request) => headersFor(request, rules))
  app.get(`${base}/*`, async (context, next) => {
    const { req } = context
    const kept = !req.header('range') && find(ownPath(req.path, base), req.header('accept-encoding') ?? '')
    if (!kept) return next()
    if (req.header('if-none-match')?.includes(kept.headers.ETag ?? '-'))
      return new Response(null, { status: 304, headers: withoutBody(kept.headers) })
    return new Response(kept.body, { headers: kept.headers })
  })
  app.use(async (context, next) => {
    await next()
    const { headers } = context.res
    for (const [name, value] of Object.entries(headersFor(ownPath(context.req.path, base), rules)))
      if (!headers.has(name)) headers.set(name, value)
  })
  mount?.(app)
  app.use(etag())
  app.use(
    `${base}/*`,
    serveStatic({ root: out, precompressed: true, rewriteRequestPath: (request) => pagePath(out, ownPath(request, base)) }),
  )
  app.notFound((context) => context.html(fs.readFileSync(path.join(out, '404.html'), 'utf8'), 404))
  return app
}

const ownPath = (path: string, base: string): string => path.slice(base.length) || '/'

function withoutBody({ 'Content-Length': _, 'Content-Encoding': __, ...headers }: Record<string, string>): Record<string, string> {
  return headers
}
