import { notFound } from 'next/navigation'
import { AuthorsPage } from '@/components/authors/authors-page'
import { Page } from '@/components/site/page'
import { authorsContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'
import '@/components/authors/authors.css'

export function generateMetadata() {
  const page = authorsContent()?.authors
  return page ? pageMetadata({ title: page.title, description: page.summary, path: '/authors' }) : {}
}

export default function Authors() {
  const content = authorsContent()
  if (!content?.authors) notFound()
  return (
    <Page>
      <AuthorsPage content={content} page={content.authors} />
    </Page>
  )
}
