import type { Servers } from '@/lib/content/read-servers'
import { drawTimed, timed } from '@/lib/servers/draw-timings'
import { href } from '@/lib/site/href'

/** Eight requests at once under every setting, on every system that was recorded. */
export function ConcurrencyPage({ settings, timings }: Pick<Servers, 'settings' | 'timings'>) {
  return (
    <main id="main" className="servers is-case">
      <nav className="crumbs" aria-label="Breadcrumb">
        <a href={href('/servers')}>What real servers do</a> / Concurrency
      </nav>
      <h1 className="title">Eight requests at once</h1>
      <p className="lead">
        Each waits half a second in the app. A bar is that wait, a thin line the wait for a turn, and a rule stands at each second.
      </p>
      {timings.toReversed().map((recorded) => (
        <section key={recorded.system} aria-labelledby={slug(recorded.system)}>
          <h2 id={slug(recorded.system)}>
            {recorded.system}{' '}
            <small>
              Python {recorded.python}, {recorded.cores} cores, recorded {recorded.recorded}
            </small>
          </h2>
          <div className="diagram timings-all">
            {timed(
              settings.map(({ id }) => id),
              settings,
              recorded,
            ).map((one) => (
              <figure key={one.setting.id}>
                <div
                  role="img"
                  aria-label={`${one.setting.title}: the last answer after ${one.last} seconds.`}
                  dangerouslySetInnerHTML={{ __html: drawTimed(one) }}
                />
                <figcaption>
                  {one.setting.says} <code>{recorded.runs[one.setting.id]?.command}</code>
                </figcaption>
              </figure>
            ))}
          </div>
        </section>
      ))}
    </main>
  )
}

const slug = (system: string) => system.toLowerCase().replaceAll(' ', '-')
