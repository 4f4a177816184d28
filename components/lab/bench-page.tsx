import type { Template } from '@/lib/content/template'
import { href } from '@/lib/site/href'

/** The page of the bench: what it is, what it can begin with, and the place where it opens. */
export function BenchPage({ templates }: { templates: Template[] }) {
  return (
    <main id="main" className="overview is-bench">
      <h1 className="title">The bench</h1>
      <p className="lead">
        Write an app, send it a request, and watch every message cross between server and app. Python runs in this page; nothing leaves it.
      </p>
      <dl className="bench__templates">
        {templates.map(({ id, title, says }) => (
          <div key={id}>
            <dt data-template={id}>{title}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <div data-lab="bench" data-labs={href('/lab/labs.json')} className="bench">
        <noscript>The bench needs JavaScript: it is what runs Python here.</noscript>
      </div>
    </main>
  )
}
