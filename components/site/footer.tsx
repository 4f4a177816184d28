import { siteContent } from '@/lib/content/site-content'
import { href } from '@/lib/site/href'
import { siteIdentity } from '@/lib/site/site'

/** Foot of every page. */
export function Footer() {
  const { name, motto } = siteIdentity()
  const { authors } = siteContent()
  return (
    <footer className="foot">
      <p>{[`${name}.`, motto].filter(Boolean).join(' ')}</p>
      <a href={href('/review')}>Review</a>
      <a href={href('/glossary')}>Glossary</a>
      <a href={href('/teach')}>Teaching</a>
      <a href={href('/offline')}>Offline</a>
      {authors && <a href={href('/authors')}>Writing for {name}</a>}
    </footer>
  )
}
