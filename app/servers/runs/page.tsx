import { RunsPage } from '@/components/servers/runs-page'
import { Page } from '@/components/site/page'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'

export const metadata = pageMetadata({
  title: 'Where the figures come from',
  description: 'The programs behind every output, log line and time in the lessons, with what each recorded under which versions.',
  path: '/servers/runs',
})

export default function Runs() {
  return (
    <Page here="servers">
      <RunsPage guides={siteContent().guides} />
    </Page>
  )
}
