import { type Guide, guidePath, phasePath } from '@/lib/content/model'
import type { RelatedGuide } from '@/lib/content/schema'
import { href } from '@/lib/site/href'
import { spokenMinutes } from '@/lib/site/spoken-minutes'
import { PhaseMark } from '../icon/icon'
import { progressAttributes } from '../phase/phase-list'

/** A guide on the line: its name to the left, what it teaches and how far the reader is to the right. */
export function GuideRung({ guide }: { guide: Guide }) {
  const minutes = guide.phases.reduce((sum, phase) => sum + phase.minutes, 0)
  return (
    <div className="rung is-live">
      <div className="name">
        <h3>
          <a href={href(guidePath(guide.slug))}>{guide.title}</a>
        </h3>
        <p>
          {guide.phases.length} phases, about {spokenMinutes(minutes)}
        </p>
      </div>
      <PhaseMark />
      <div className="what">
        <p>{guide.summary}</p>
        <ol className="steps">
          {guide.phases.map((phase) => (
            <li key={phase.slug} {...progressAttributes(phase)}>
              <PhaseMark />
              <span>
                <a href={href(phasePath(phase))}>{phase.title}</a> <small data-progress />
              </span>
            </li>
          ))}
        </ol>
        <div className="resume">
          <a className="btn is-primary" href={href(guidePath(guide.slug))} data-continue={guide.slug} data-review={href('/review')}>
            Open the guide
          </a>
          <small data-summary={guide.slug} />
        </div>
      </div>
    </div>
  )
}

export function PlannedRung({ guide }: { guide: RelatedGuide }) {
  return (
    <div className="rung is-plan">
      <div className="name">
        <h3>{guide.title}</h3>
        <p>Planned</p>
      </div>
      <PhaseMark />
      <div className="what">
        <p>{guide.summary}</p>
      </div>
    </div>
  )
}
