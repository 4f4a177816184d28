import { Home } from '@/components/home/home'
import { Page } from '@/components/site/page'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'
import { site } from '@/lib/site/site'
import '@/components/home/home.css'

export const metadata = pageMetadata({ description: site.description, path: '/', also: { 'application/atom+xml': '/feed.xml' } })

export default function HomePage() {
  return (
    <Page here="guides">
      <Home content={siteContent()} />
    </Page>
  )
}
