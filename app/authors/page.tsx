import { notFound } from 'next/navigation'
import { AuthorsPage } from '@/components/authors/authors-page'
import { Page } from '@/components/site/page'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'
import '@/components/authors/authors.css'

export function generateMetadata() {
  const { authors } = siteContent()
  return authors ? pageMetadata({ title: authors.title, description: authors.summary, path: '/authors' }) : {}
}

export default function Authors() {
  const content = siteContent()
  if (!content.authors) notFound()
  return (
    <Page>
      <AuthorsPage content={content} page={content.authors} />
    </Page>
  )
}
