import fs from 'node:fs'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { headersFor } from './headers'

/** The site as a Hono app: the files of `out`, compressed as they were at build, with the table's headers. */
export function siteApp(out: string, base = ''): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    const path = context.req.path.slice(base.length)
    for (const [name, value] of Object.entries(headersFor(path))) context.res.headers.set(name, value)
  })
  app.use(etag())
  app.use(
    `${base}/*`,
    serveStatic({ root: out, precompressed: true, rewriteRequestPath: (request) => pagePath(out, request.slice(base.length) || '/') }),
  )
  app.notFound((context) => context.html(fs.readFileSync(path.join(out, '404.html'), 'utf8'), 404))
  return app
}

/** A folder's address, with its closing slash or without, is that of its index.html. */
function pagePath(out: string, request: string): string {
  if (path.extname(request)) return request
  const index = path.posix.join(request, 'index.html')
  return fs.existsSync(path.join(out, index)) ? index : request
}
