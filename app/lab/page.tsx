import { BenchPage } from '@/components/lab/bench-page'
import { Page } from '@/components/site/page'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'
import '@/components/guide/overview.css'
import '@/components/lab/bench-page.css'

export const generateMetadata = () =>
  pageMetadata({
    title: 'The bench',
    description: 'An empty bench: write a WSGI or ASGI app, run it, and watch every message cross.',
    path: '/lab',
  })

export default function Lab() {
  return (
    <Page here="lab">
      <BenchPage templates={siteContent().templates} />
    </Page>
  )
}
