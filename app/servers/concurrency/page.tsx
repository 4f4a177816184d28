import { ConcurrencyPage } from '@/components/servers/concurrency-page'
import { Page } from '@/components/site/page'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'

export const metadata = pageMetadata({
  title: 'Eight requests at once on real servers',
  description: 'Timelines of eight requests sent at once to gunicorn, wsgiref, Waitress and uvicorn under nine settings, as recorded.',
  path: '/servers/concurrency',
})

export default function Concurrency() {
  const { servers } = siteContent()
  return (
    <Page here="servers">
      <ConcurrencyPage settings={servers.settings} timings={servers.timings} />
    </Page>
  )
}
