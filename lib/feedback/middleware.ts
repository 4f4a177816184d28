import { createHmac, randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { ApiError } from './api-error'
import { networkOf } from './network-of'

/** Lets only pages of this site send: the request's own host, or one of `origins`. A program that is no browser names no origin, and may. */
export function checkOrigin(origins: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin')
    const foreign = origin === undefined ? context.req.header('sec-fetch-site') === 'cross-site' : !isOwn(context, origin, origins)
    if (foreign) throw new ApiError(403, 'FOREIGN_ORIGIN', 'Only pages of this site may send here.')
    await next()
  }
}

function isOwn(context: Context, origin: string, origins: readonly string[]): boolean {
  if (origins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === context.req.header('host')
}

const day = () => Math.floor(Date.now() / 86_400_000)

/** Counts requests per reader (an IPv4 address, the first half of an IPv6 one) for a minute, under a salted hash whose salt is made anew every day and never kept. `perMinute` 0: no limit. */
export function limitRate(perMinute: number, addressOf: (context: Context) => string | undefined): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  let salt = { day: day(), bytes: randomBytes(32) }
  return async (context, next) => {
    if (perMinute) {
      const address = addressOf(context) ?? ''
      if (salt.day !== day()) salt = { day: day(), bytes: randomBytes(32) }
      const who = createHmac('sha256', salt.bytes)
        .update(networkOf(address) ?? address)
        .digest('base64')
      const wait = await limiter.consume(who).then(
        () => 0,
        // No longer than it can be, whatever happens to the clock.
        ({ msBeforeNext }: { msBeforeNext: number }) => Math.min(60, Math.ceil(msBeforeNext / 1000)),
      )
      if (wait) throw new ApiError(429, 'TOO_MANY', `Too much at once. Try again in ${wait} seconds.`, { 'Retry-After': String(wait) })
    }
    await next()
  }
}
