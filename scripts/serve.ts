import { siteApp } from '@/lib/serve/app'
import { listen } from '@/lib/serve/listen'

const port = Number(process.env.PORT ?? 3000)
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT must be a number from 0 to 65535, found "${process.env.PORT}".`)
  process.exit(1)
}
const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '')
try {
  const { url, close } = await listen(siteApp('out', base), port)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => close().then(() => process.exit(0)))
  console.log(`${url}${base}/`)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
