import { type Guide, guidePath, type Phase } from '@/lib/content/model'
import { href } from '@/lib/site/href'
import { Icon } from '../icon/icon'
import { Entity } from '../lesson/entity'
import { PhaseList } from './phase-list'

/** The guide's phases beside the lesson, with the legend of its actors; a disclosure where there is no room. */
export function GuideRail({ guide, phase }: { guide: Guide; phase: Phase }) {
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
        <dl className="legend">
          <div>
            <dt>
              <Entity is="server" />
            </dt>
            <dd>reads and writes bytes</dd>
          </div>
          <div>
            <dt>
              <Entity is="wsgi" />
            </dt>
            <dd>one call, one answer</dd>
          </div>
          <div>
            <dt>
              <Entity is="asgi" />
            </dt>
            <dd>messages, both ways</dd>
          </div>
          <div>
            <dt>
              <Entity is="middleware" />
            </dt>
            <dd>app to one side, server to the other</dd>
          </div>
          <div>
            <dt>
              <Entity is="app" />
            </dt>
            <dd>your code</dd>
          </div>
        </dl>
      </nav>
    </details>
  )
}
