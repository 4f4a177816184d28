import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Hono } from 'hono'
import { feedbackApi } from '../../feedback/api'
import { readCatalogue } from '../../feedback/catalogue'
import { insightsApp } from '../../feedback/insights/app'
import { replyMatter } from '../../feedback/reply-page'
import { storeFrom } from '../../feedback/store/open'
import { connectStore } from '../../feedback/store-connection'
import { siteFrame } from './frame'
import type { Fact } from './log'

type Environment = Record<string, string | undefined>

/** What stands beside the pages: the API that takes feedback, the insights, and the health check. All settings come from the environment. */
export function feedbackBeside(out: string, base: string, environment: Environment, log: (fact: Fact) => void) {
  const store = connectStore(
    () => storeFrom(environment),
    (message) => log({ event: 'store', message }),
  )
  const frame = siteFrame(out)
  const perMinute = Number(environment.FEEDBACK_RATE ?? 120)
  if (!Number.isInteger(perMinute) || perMinute < 0)
    throw new Error(`FEEDBACK_RATE must be a whole number of requests a minute, found "${environment.FEEDBACK_RATE}".`)
  const addressOf = environment.TRUST_PROXY === '1' ? forwardedAddress : connectedAddress
  const api = feedbackApi({
    connection: store,
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
        return context.json({ pages: 'ok', feedback: (await store.reach()) ? 'ok' : 'unreachable' })
      })
      app.route(`${base}/api`, api)
      if (token)
        app.route(
          `${base}/insights`,
          insightsApp({ token, connection: store, catalogue: () => readCatalogue(out), frame, base, addressOf, out }),
        )
    },
    close: store.close,
  }
}

const connectedAddress = (context: Context): string | undefined => getConnInfo(context).remote.address

/** Behind a proxy, what that proxy says; what stands before it in the list anyone may have written. */
const forwardedAddress = (context: Context): string | undefined =>
  context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? connectedAddress(context)
