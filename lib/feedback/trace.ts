import type { Context } from 'hono'

/** The trace a request belongs to, as a proxy before the server named it (W3C Trace Context), for the log; nothing where there is none, or it is not written as it must be. */
export function traceOf(context: Context): { traceparent?: string } {
  const traceparent = context.req.header('traceparent')
  return traceparent && /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/.test(traceparent)
    ? { traceparent }
    : {}
}
