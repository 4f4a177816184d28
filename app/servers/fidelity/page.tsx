import { FidelityPage } from '@/components/servers/fidelity-page'
import { Page } from '@/components/site/page'
import { engineAnswers } from '@/lib/content/engine-answers'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'

export const metadata = pageMetadata({
  title: 'The labs beside the servers',
  description: 'How near the labs come to gunicorn and uvicorn: every case and every sample compared, every difference with its reason.',
  path: '/servers/fidelity',
})

export default function Fidelity() {
  return (
    <Page here="servers">
      <FidelityPage content={siteContent()} engine={engineAnswers()} />
    </Page>
  )
}
