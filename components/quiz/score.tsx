import { href } from '@/lib/site/href'
import { PhaseDone } from './phase-done'
import type { QuizItem } from './quiz-state'

/** How many are right, once all are answered, and a way to ask the missed ones again. */
export function Score({ phase, items, onRetry }: { phase: string; items: QuizItem[]; onRetry(): void }) {
  const complete = items.every((item) => item.verdict !== 'open')
  const right = items.filter((item) => item.verdict === 'right').length
  return (
    <>
      <div className="score">
        <p role="status">{complete ? `You got ${right} of ${items.length}.` : ''}</p>
        {complete && right < items.length && (
          <button className="btn is-primary" type="button" onClick={onRetry}>
            Retry the ones you missed
          </button>
        )}
        {complete && (
          <a className="btn" href={href(`/guides/${phase.split('/')[0]}/practice`)}>
            Mixed practice
          </a>
        )}
      </div>
      {complete && <PhaseDone phase={phase} />}
    </>
  )
}
