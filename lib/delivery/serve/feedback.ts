import fs from 'node:fs'
import path from 'node:path'
import type { Hono } from 'hono'
import { feedbackApi } from '../../feedback/api'
import { currentCatalogue } from '../../feedback/catalogue'
import { insightsApp } from '../../feedback/insights/app'
import { replyMatter } from '../../feedback/reply-page'
import { storeFrom } from '../../feedback/store/open'
import { connectStore } from '../../feedback/store-connection'
import { connectedAddress, forwardedAddress } from './client-address'
import { siteFrame } from './frame'
import type { Fact } from './log'
import type { Metrics } from './metrics'
import { metricsRoute } from './metrics-route'

type Environment = Record<string, string | undefined>

/** What stands beside the pages: the API that takes feedback, the insights, the health check and the metrics. All settings come from the environment. */
export function feedbackBeside(out: string, base: string, environment: Environment, log: (fact: Fact) => void, metrics: Metrics) {
  const store = connectStore(
    async () => metrics.counting(await storeFrom(environment)),
    (message) => log({ event: 'store', message }),
  )
  const frame = siteFrame(out)
  const catalogue = currentCatalogue(out)
  const perMinute = Number(environment.FEEDBACK_RATE ?? 120)
  if (!Number.isInteger(perMinute) || perMinute < 0)
    throw new Error(`FEEDBACK_RATE must be a whole number of requests a minute, found "${environment.FEEDBACK_RATE}".`)
  const addressOf = environment.TRUST_PROXY === '1' ? forwardedAddress : connectedAddress
  const api = feedbackApi({
    connection: store,
    catalogue,
    statistics: environment.ANSWER_STATISTICS === 'on',
    origins: environment.SITE_URL ? [new URL(environment.SITE_URL).origin] : [],
    perMinute,
    addressOf,
    log,
    replyPage: ({ back, ...said }) => frame({ title: said.title, main: replyMatter({ ...said, back: back && `${base}${back}/` }) }),
  })
  const token = environment.INSIGHTS_TOKEN ?? ''
  return {
    /** Asks for the store once, so that a trouble is said at the start. */
    warmUp: () => store.reach(),
    mount(app: Hono) {
      app.get(`${base}/healthz`, async (context) => {
        context.header('Cache-Control', 'no-store')
        const pages = fs.existsSync(path.join(out, 'index.html'))
        const health = { pages: pages ? 'ok' : 'missing', feedback: (await store.reach()) ? 'ok' : 'unreachable' }
        return context.json(health, pages ? 200 : 503)
      })
      app.route(`${base}/api`, api)
      if (!token) return
      app.route(`${base}/insights`, insightsApp({ token, connection: store, catalogue, frame, base, addressOf, out }))
      app.route(`${base}/metrics`, metricsRoute(token, metrics.registry, addressOf))
    },
    close: store.close,
  }
}
