import { ServersPage } from '@/components/servers/servers-page'
import { Page } from '@/components/site/page'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'

export const metadata = pageMetadata({
  title: 'What real servers do',
  description:
    'Hundreds of small WSGI and ASGI apps, right and broken, and what gunicorn, uvicorn, nginx and seven other servers did with each.',
  path: '/servers',
})

export default function Servers() {
  return (
    <Page here="servers">
      <ServersPage servers={siteContent().servers} />
    </Page>
  )
}
