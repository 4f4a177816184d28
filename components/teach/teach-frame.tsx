import type { ReactNode } from 'react'
import { href } from '@/lib/site/href'

type Props = { title: string; lead: string; above?: { title: string; path: string }[]; wide?: boolean; children: ReactNode }

/** A page for whoever teaches: where it belongs, what it is for, and its matter. */
export function TeachFrame({ title, lead, above = [{ title: 'Teaching', path: '/teach' }], wide, children }: Props) {
  return (
    <main id="main" className={wide ? 'notice teach is-wide' : 'notice teach'}>
      {above.length > 0 && (
        <nav className="crumbs" aria-label="Breadcrumb">
          <ol>
            {above.map((page) => (
              <li key={page.path}>
                <a href={href(page.path)}>{page.title}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1 className="title">{title}</h1>
      <p className="lead">{lead}</p>
      {children}
    </main>
  )
}

/** Said on a page whose island is all there is to it. */
export function NeedsScript() {
  return (
    <noscript>
      <p>This page works in your browser alone and needs its script.</p>
    </noscript>
  )
}
