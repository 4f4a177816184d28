import { ContentProblems } from '@/components/site/content-problems'
import { Page } from '@/components/site/page'
import { guidePath, phasePath } from '@/lib/content/model'
import { contentProblems, siteContent } from '@/lib/content/site-content'
import { href } from '@/lib/site/href'

export const metadata = { title: 'No page here' }

/** Says that there is nothing at this address, and what there is. */
export default function NotFound() {
  return (
    <Page>
      <ContentProblems problems={contentProblems()} />
      <main id="main" className="notice">
        <h1 className="title">404 Not Found</h1>
        <p className="lead">
          The server read your request, called the app, and the app had no page for this path. Perhaps it moved; these have not:
        </p>
        {siteContent().guides.map((guide) => (
          <section key={guide.slug}>
            <h2>
              <a href={href(guidePath(guide.slug))}>{guide.title}</a>
            </h2>
            <ol className="plain-list">
              {guide.phases.map((phase) => (
                <li key={phase.slug}>
                  <a href={href(phasePath(phase))}>{phase.title}</a>
                </li>
              ))}
            </ol>
          </section>
        ))}
        <p>
          <a href={href('/')}>All topics</a>, or look a word up in the <a href={href('/glossary')}>glossary</a>.
        </p>
      </main>
    </Page>
  )
}
