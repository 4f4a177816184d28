import { siteApp } from '@/lib/delivery/serve/app'
import { listen } from '@/lib/delivery/serve/listen'

/** Serves the built site on a free port for the whole run. */
export default async function serveSite() {
  const { url, close } = await listen(siteApp('out'), 0)
  process.env.SITE = url
  return close
}
