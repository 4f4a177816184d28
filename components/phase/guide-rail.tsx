import { type Guide, guidePath, type Phase } from '@/lib/content/model'
import { actorNames } from '@/lib/site/actors'
import { href } from '@/lib/site/href'
import { siteIdentity } from '@/lib/site/site'
import { Icon } from '../icon/icon'
import { Entity } from '../lesson/entity'
import { PhaseList } from './phase-list'

/** The guide's phases beside the lesson, with the legend of its actors; a disclosure where there is no room. */
export function GuideRail({ guide, phase }: { guide: Guide; phase: Phase }) {
  const known = siteIdentity().actors
  const legend = actorNames.flatMap((is) => (known[is]?.says ? { is, says: known[is].says } : []))
  return (
    <details className="rail rail-guide">
      <summary>
        <b>
          Phase {phase.number} of {guide.phases.length}
        </b>{' '}
        <span className="rail__now">{phase.title}</span>
        <Icon name="down" />
      </summary>
      <nav className="rail__in" aria-label={`Guide: ${guide.title}`}>
        <p className="rail__title">
          <a href={href(guidePath(guide.slug))}>{guide.title}</a>
        </p>
        <PhaseList guide={guide} current={phase} />
        {legend.length > 0 && (
          <dl className="legend">
            {legend.map(({ is, says }) => (
              <div key={is}>
                <dt>
                  <Entity is={is} />
                </dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
        )}
      </nav>
    </details>
  )
}
