import { exercisesOf } from '@/lib/content/lab-data-of'
import { type Guide, type Phase, phasePath } from '@/lib/content/model'
import { href } from '@/lib/site/href'
import { PhaseMark } from '../icon/icon'

/** Attributes by which the page script finds a phase and knows its questions. */
export function progressAttributes(phase: Phase): Record<`data-${string}`, string> {
  const exercises = exercisesOf(phase)
  return {
    'data-phase': `${phase.guide}/${phase.slug}`,
    'data-questions': phase.questions.map((q) => q.id).join(' '),
    ...(exercises.length && { 'data-exercises': exercises.join(' ') }),
  }
}

/** The phases of a guide hung on the line, with how far the reader is. */
export function PhaseList({ guide, current }: { guide: Guide; current?: Phase }) {
  return (
    <ol className="phases">
      {guide.phases.map((phase) => (
        <li key={phase.slug} className={phase === current ? 'is-here' : undefined} {...progressAttributes(phase)}>
          <PhaseMark />
          <span>
            <a href={href(phasePath(phase))} aria-current={phase === current ? 'page' : undefined}>
              {phase.title}
            </a>
            <small data-progress />
          </span>
        </li>
      ))}
    </ol>
  )
}
