import { GlossaryPage } from '@/components/site/glossary-page'
import { Page } from '@/components/site/page'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'
import '@/components/site/styles/glossary.css'

export const metadata = pageMetadata({
  title: 'Glossary',
  description: 'Every word of WSGI, ASGI and their servers that the guides use, defined in a sentence or two.',
  path: '/glossary',
})

export default function Glossary() {
  return (
    <Page here="glossary">
      <GlossaryPage content={siteContent()} />
    </Page>
  )
}
