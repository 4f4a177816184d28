import { clientsClaim } from 'workbox-core'
import * as navigationPreload from 'workbox-navigation-preload'
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { href } from '@/lib/site/href'
import { keptAnswer } from '@/lib/site/kept-editions'
import { namedByContent } from '@/lib/site/named-by-content'

/** Answers out of the kept editions and never adds to them: what is kept changes only when the reader says so. */
const kept = {
  cacheWillUpdate: async () => null,
  cachedResponseWillBeUsed: ({ request }: { request: Request }) => keptAnswer(new URL(request.url)),
}
/** The path of an address below the site's root. */
const pathOf = ({ pathname }: URL): string => pathname.slice(href('/').length - 1)
/** The network first, then what is kept, and last what `handlerDidError` gives. */
const networkFirst = (handlerDidError: () => Promise<Response | undefined> = async () => undefined) =>
  new NetworkFirst({ plugins: [kept, { handlerDidError }], networkTimeoutSeconds: 4 })

clientsClaim()
navigationPreload.enable()
registerRoute(({ url, sameOrigin }) => sameOrigin && namedByContent.test(pathOf(url)), new CacheFirst({ plugins: [kept] }))
// Instead of a page that is not kept and cannot be fetched: the page that says what is kept.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  networkFirst(() => keptAnswer(new URL(href('/offline/'), location.href))),
)
// Asked for by a page that looks whether there is more: where nobody can say, there is not.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && pathOf(url).startsWith('/keep/'),
  networkFirst(async () => Response.json(null)),
)
registerRoute(({ url, sameOrigin }) => sameOrigin && /\.(json|md|ico|svg|png|webmanifest)$/.test(url.pathname), networkFirst())
