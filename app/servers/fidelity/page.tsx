import { FidelityPage } from '@/components/servers/fidelity-page'
import { Page } from '@/components/site/page'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'

export const metadata = pageMetadata({
  title: 'The labs beside the servers',
  description: 'How near the labs come to gunicorn and uvicorn: every case compared with the recording, every difference with its reason.',
  path: '/servers/fidelity',
})

export default function Fidelity() {
  return (
    <Page here="servers">
      <FidelityPage content={siteContent()} />
    </Page>
  )
}
