import { siteApp } from '@/lib/delivery/serve/app'
import { listen } from '@/lib/delivery/serve/listen'
import readContentOnce from '../content-once'

/** Serves the built site on a free port for the whole run, and reads the content once. */
export default async function serveSite() {
  const forget = readContentOnce()
  const { url, close } = await listen(siteApp('out'), 0)
  process.env.SITE = url
  return async () => {
    forget?.()
    await close()
  }
}
