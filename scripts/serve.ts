import { siteApp } from '@/lib/delivery/serve/app'
import { feedbackBeside } from '@/lib/delivery/serve/feedback'
import { listen } from '@/lib/delivery/serve/listen'
import { log } from '@/lib/delivery/serve/log'
import { serverMetrics } from '@/lib/delivery/serve/metrics'
import { traceOf } from '@/lib/feedback/trace'

/** What is under way when the server is told to stop has so long, in milliseconds, until it is over for certain. */
const farewell = 4800

const port = Number(process.env.PORT ?? 3000)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT must be a number from 0 to 65535, found "${process.env.PORT}".`)
  process.exit(1)
}
const out = process.env.OUT_DIR ?? 'out'
const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '')
try {
  const metrics = serverMetrics(base)
  const feedback = feedbackBeside(out, base, process.env, log, metrics)
  const app = siteApp(out, base, feedback.mount, (error, context) => log({ event: 'error', message: error.message, ...traceOf(context) }))
  const { url, close } = await listen(app, port, metrics.watch)
  const stop = async () => {
    setTimeout(() => {
      log({ event: 'stop', message: 'The store did not finish in time; what it had not acknowledged is sent again.' })
      process.exit(0)
    }, farewell)
    await close()
    await feedback.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  await feedback.warmUp()
  console.log(`${url}${base}/`)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
