import { type Context, Hono } from 'hono'
import { answerFile } from './answer-file'
import { headersOfAnswer } from './headers'
import { movedPaths } from './moved'
import { siteFiles } from './site-files'

/** The site as a Hono app: the files of `out`, compressed as they were at build, with the table's headers, and what `mount` puts beside them. `complain` hears what went wrong inside. Throws where `out` holds no built site. */
export function siteApp(out: string, base = '', mount?: (app: Hono) => void, complain?: (error: Error, context: Context) => void): Hono {
  const app = new Hono()
  const { find, rules } = siteFiles(out)
  const moved = movedPaths(out)
  app.get(`${base}/*`, async (context, next) => {
    const to = moved.get(context.req.path.replace(/\/$/, ''))
    if (to) return context.redirect(to, 301)
    const found = await find(ownPath(context.req.path, base), context.req.header('accept-encoding'))
    return found ? answerFile(context, found) : next()
  })
  app.use(async (context, next) => {
    await next()
    dress(context)
  })
  mount?.(app)
  app.notFound(async (context) => {
    const page = await find('/404.html', context.req.header('accept-encoding'))
    if (!page?.body) return context.text('The site is just being built anew. Try again in a moment.', 503, { 'Retry-After': '2' })
    const headers = Object.entries(page.headers).filter(([name]) => name.startsWith('Content-') && name !== 'Content-Security-Policy')
    return new Response(page.body, { status: 404, headers })
  })
  app.onError((error, context) => {
    complain?.(error, context)
    context.res = context.text('Something is wrong on this side.', 500)
    dress(context)
    return context.res
  })

  /** Gives an answer that is no file the table's headers, as far as it has not its own. */
  function dress({ req, res }: Context) {
    for (const [name, value] of Object.entries(headersOfAnswer(ownPath(req.path, base), res.status, rules())))
      if (!res.headers.has(name)) res.headers.set(name, value)
  }

  return app
}

/** A path as it stands below the site's own, which is that of no file where it does not stand there. */
const ownPath = (path: string, base: string): string => (`${path}/`.startsWith(`${base}/`) ? path.slice(base.length) || '/' : '//')
