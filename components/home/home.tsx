import { type Content, plannedGuides } from '@/lib/content/model'
import { href } from '@/lib/site/href'
import { Entity } from '../lesson/entity'
import { ExchangeDrawing } from './exchange'
import { GuideRung, PlannedRung } from './rung'

/** The front page: the boundary, drawn large, and every guide hung on its line. */
export function Home({ content }: { content: Content }) {
  const [guide] = content.guides
  return (
    <main className="home" id="main">
      <section className="hero" aria-labelledby="hero">
        <div className="lanes">
          <span>
            <Entity is="server" /> <span className="sub">knows sockets</span>
          </span>
          <span>
            <Entity is="app">your app</Entity> <span className="sub">knows the answer</span>
          </span>
          <span className="on-line">
            <Entity is="wsgi" />
          </span>
        </div>
        <h1 id="hero">
          <span>A server speaks bytes.</span> <span>Your app speaks Python.</span>
        </h1>
        <ExchangeDrawing />
        <div className="pitch">
          <p>
            Callable teaches the thin line between them: what crosses it, in which order, who may send what, and what Flask, Django and
            FastAPI build on it.
          </p>
          <div className="cta">
            {guide?.phases[0] && (
              <a
                className="btn is-primary is-big"
                href={href(`/guides/${guide.slug}/${guide.phases[0].slug}`)}
                data-continue={guide.slug}
                data-review={href('/review')}
              >
                Start with phase 1
              </a>
            )}
            <a className="btn is-big" href="#guides">
              See the guides
            </a>
          </div>
        </div>
      </section>
      <section className="rungs" id="guides" aria-labelledby="guides-title">
        <h2 id="guides-title">
          <span>Guides</span>
        </h2>
        {content.guides.map((g) => (
          <GuideRung key={g.slug} guide={g} />
        ))}
        {plannedGuides(content).map((g) => (
          <PlannedRung key={g.slug} guide={g} />
        ))}
      </section>
    </main>
  )
}
