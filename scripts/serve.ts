import { siteApp } from '@/lib/delivery/serve/app'
import { feedbackBeside } from '@/lib/delivery/serve/feedback'
import { listen } from '@/lib/delivery/serve/listen'
import { log } from '@/lib/delivery/serve/log'

const port = Number(process.env.PORT ?? 3000)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT must be a number from 0 to 65535, found "${process.env.PORT}".`)
  process.exit(1)
}
const out = process.env.OUT_DIR ?? 'out'
const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '')
try {
  const feedback = feedbackBeside(out, base, process.env, log)
  const { url, close } = await listen(siteApp(out, base, feedback.mount), port)
  const stop = async () => {
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
