import { clientsClaim } from 'workbox-core'
import * as navigationPreload from 'workbox-navigation-preload'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { href } from '@/lib/site/href'
import { keptAnswer } from '@/lib/site/kept-editions'

/** Answers out of the kept editions and never adds to them: what is kept changes only when the reader says so. */
const kept = {
  cacheWillUpdate: async () => null,
  cachedResponseWillBeUsed: ({ request }: { request: Request }) => keptAnswer(new URL(request.url)),
}
const below = (folder: string, { pathname }: URL): boolean => pathname.startsWith(href(folder))
const network = new NetworkFirst({ plugins: [kept], networkTimeoutSeconds: 4 })

/** A page that is not kept and cannot be fetched: the page that says what is kept. */
const handlerDidError = () => keptAnswer(new URL(href('/offline/'), location.href))

clientsClaim()
navigationPreload.enable()
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && (below('/_/', url) || below('/_next/static/', url)),
  new CacheFirst({ plugins: [kept] }),
)
registerRoute(
  ({ request }) => request.mode === 'navigate',
  new NetworkFirst({ plugins: [kept, { handlerDidError }], networkTimeoutSeconds: 4 }),
)
// Asked for by a page that looks whether there is more: where nobody can say, there is not.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && below('/keep/', url),
  new NetworkFirst({ plugins: [kept, { handlerDidError: async () => Response.json(null) }], networkTimeoutSeconds: 4 }),
)
registerRoute(({ url, sameOrigin }) => sameOrigin && /\.(json|md|ico|svg|png|webmanifest)$/.test(url.pathname), network)
