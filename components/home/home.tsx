import { type Content, plannedGuides } from '@/lib/content/model'
import { href } from '@/lib/site/href'
import { siteIdentity } from '@/lib/site/site'
import { Entity } from '../lesson/entity'
import { ExchangeDrawing } from './exchange'
import { GuideRung, PlannedRung } from './rung'

/** The front page: the boundary, drawn large, and every guide hung on its line. */
export function Home({ content }: { content: Content }) {
  const [guide] = content.guides
  const { hero, name, description } = siteIdentity()
  return (
    <main className="home" id="main">
      <section className="hero" aria-labelledby="hero">
        {hero?.lanes && (
          <div className="lanes">
            {hero.lanes.map(({ is, name, says }) => (
              <span key={is} className={is === 'wsgi' || is === 'asgi' ? 'on-line' : undefined}>
                <Entity is={is}>{name}</Entity> {is !== 'wsgi' && is !== 'asgi' && <span className="sub">{says}</span>}
              </span>
            ))}
          </div>
        )}
        <h1 id="hero">
          {(hero?.lines ?? [name]).map((line, i) => (
            <span key={line}>{i ? ` ${line}` : line}</span>
          ))}
        </h1>
        {hero?.drawing && <ExchangeDrawing />}
        <div className="pitch">
          <p>{hero?.text ?? description}</p>
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
