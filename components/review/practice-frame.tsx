import type { ReactNode } from 'react'
import { type Guide, guidePath } from '@/lib/content/model'
import { href } from '@/lib/site/href'

type Props = { guide?: Guide; title: string; lead: string; children: ReactNode }

/** A page of practice: where it belongs, what it is for, and the part that works. */
export function PracticeFrame({ guide, title, lead, children }: Props) {
  return (
    <main id="main" className="notice review">
      {guide && (
        <nav className="crumbs" aria-label="Breadcrumb">
          <ol>
            <li>
              <a href={href('/')}>All topics</a>
            </li>
            <li>
              <a href={href(guidePath(guide.slug))}>{guide.title}</a>
            </li>
          </ol>
        </nav>
      )}
      <h1 className="title">{title}</h1>
      <p className="lead">{lead}</p>
      {children}
      <noscript>
        <p>
          This page works in your browser alone and needs its script. The questions themselves stand at the end of each phase, with their
          answers.
        </p>
      </noscript>
    </main>
  )
}
