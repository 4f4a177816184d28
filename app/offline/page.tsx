import { OfflinePage } from '@/components/offline/offline-page'
import { Page } from '@/components/site/page'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'
import '@/components/offline/offline.css'

export const metadata = pageMetadata({
  title: 'Without a network',
  description: 'Keep a guide in this browser: it opens, runs its samples and asks its questions with no network at all.',
  path: '/offline',
})

export default function Offline() {
  return (
    <Page>
      <OfflinePage content={siteContent()} />
    </Page>
  )
}
