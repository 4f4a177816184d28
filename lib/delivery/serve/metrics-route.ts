import { type Context, Hono } from 'hono'
import type { Registry } from 'prom-client'
import { ApiError } from '../../feedback/api-error'
import { limitRate } from '../../feedback/middleware'
import { sameSecret } from '../../feedback/same-secret'

/** So many requests a minute an address may make here: a scrape every second, and too few guesses to find a token. */
const perMinute = 90

/** The figures of the server in Prometheus' words, for whoever brings the token as a bearer; for everyone else there is no such address. */
export function metricsRoute(token: string, registry: Registry, addressOf: (context: Context) => string | undefined): Hono {
  const app = new Hono()
  const guesses = limitRate(perMinute, addressOf)
  app.get('/', async (context) => {
    const given = context.req.header('authorization')?.replace(/^Bearer /i, '')
    if (given === undefined) return context.notFound()
    await guesses(context, async () => undefined)
    if (!sameSecret(given, token)) return context.notFound()
    return context.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' })
  })
  app.onError((error, context) => {
    if (!(error instanceof ApiError)) throw error
    return context.text(error.message, error.status, error.headers)
  })
  return app
}
