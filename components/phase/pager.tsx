import { type Guide, guidePath, type Phase, phasePath } from '@/lib/content/model'
import { href } from '@/lib/site/href'
import { Icon } from '../icon/icon'

/** Previous phase, overview, next phase; the arrow keys do the same. */
export function Pager({ guide, phase }: { guide: Guide; phase: Phase }) {
  const index = guide.phases.indexOf(phase)
  const previous = guide.phases[index - 1]
  const next = guide.phases[index + 1]
  return (
    <nav className="pager" aria-label="Phases">
      {previous ? (
        <a href={href(phasePath(previous))} rel="prev" data-key="ArrowLeft">
          <small>
            <Icon name="left" />
            Previous, phase {previous.number} <kbd>←</kbd>
          </small>
          <b>{previous.title}</b>
        </a>
      ) : (
        <span />
      )}
      <a href={href(guidePath(guide.slug))}>
        <small>Guide</small>
        <b>Overview</b>
      </a>
      {next ? (
        <a href={href(phasePath(next))} rel="next" data-key="ArrowRight">
          <small>
            <kbd>→</kbd> Next, phase {next.number}
            <Icon name="right" />
          </small>
          <b>{next.title}</b>
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
