import { FrameworksPage } from '@/components/servers/frameworks-page'
import { Page } from '@/components/site/page'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'

export const metadata = pageMetadata({
  title: 'From the server’s call to the view',
  description: 'The frames between the server’s call and the view in Flask, Django, Starlette and FastAPI, traced on real servers.',
  path: '/servers/frameworks',
})

export default function Frameworks() {
  const { servers } = siteContent()
  return (
    <Page here="servers">
      <FrameworksPage stacks={servers.stacks} traces={servers.traces} />
    </Page>
  )
}
