import fs from 'node:fs'
import path from 'node:path'
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { html } from 'hono/html'
import { ApiError } from '../api-error'
import type { FeedbackCatalogue } from '../catalogue'
import { limitRate } from '../middleware'
import { sameSecret, secretDigest } from '../same-secret'
import type { StoreConnection } from '../store-connection'
import { insights } from './insights'
import { insightsMatter } from './page'

export type InsightsOptions = {
  /** Whoever knows it may read. */
  token: string
  connection: StoreConnection
  catalogue: () => FeedbackCatalogue
  /** Dresses the page. */
  frame: (page: { title: string; main: ReturnType<typeof html>; sheet?: string }) => Promise<string>
  base: string
  /** The folder of the built site, where the style of the plots lies. */
  out: string
  addressOf: (context: Context) => string | undefined
}

const cookie = 'insights'
const kept = { httpOnly: true, sameSite: 'Lax', maxAge: 12 * 3600 } as const

/** What readers said, for whoever brings the token (`?token=…` once, then a cookie; or a bearer header); for everyone else there is no such page. */
export function insightsApp({ token, connection, catalogue, frame, base, out, addressOf }: InsightsOptions): Hono {
  const app = new Hono()
  const proof = secretDigest(`callable insights ${token}`).toString('hex')
  const guesses = limitRate(30, addressOf)

  app.use(async (context, next) => {
    context.header('Cache-Control', 'no-store')
    context.header('Referrer-Policy', 'no-referrer')
    await next()
  })
  app.get('/', async (context) => {
    const asked = context.req.query('token')
    const given = asked ?? context.req.header('authorization')?.replace(/^Bearer /i, '')
    if (given !== undefined) {
      await guesses(context, async () => undefined)
      if (!sameSecret(given, token)) return context.notFound()
    } else if (!sameSecret(getCookie(context, cookie) ?? '', proof)) return context.notFound()
    if (asked !== undefined) {
      const secure = (context.req.header('x-forwarded-proto') ?? new URL(context.req.url).protocol).startsWith('https')
      setCookie(context, cookie, proof, { ...kept, path: `${base}/insights`, secure })
      return context.redirect(`${base}/insights`, 303)
    }
    const names = catalogue()
    const found = await connection.use((store) => insights(store, names))
    return context.html(await frame({ title: 'Insights', main: insightsMatter(found, base), sheet: sheetOf(out, base) }))
  })
  app.onError((error, context) => {
    if (!(error instanceof ApiError)) throw error
    for (const [name, value] of Object.entries(error.headers)) context.header(name, value)
    return context.text(error.message, error.status)
  })
  return app
}

function sheetOf(out: string, base: string): string {
  const name = fs.readdirSync(path.join(out, '_')).find((file) => /^insights\.\w+\.css$/.test(file))
  return `${base}/_/${name}`
}
