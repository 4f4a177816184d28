import { nameOf } from '@/lib/learner/final'
import { Html } from '../html/html'
import { SeeLink } from '../quiz/see-link'
import type { Result } from './round'

/** How a round went: the count, and what was missed with the places that teach it. */
export function RoundOutcome({ results }: { results: Result[] }) {
  const missed = results.filter(({ right }) => !right)
  return (
    <div className="outcome">
      <p className="outcome__count" role="status">
        {results.length - missed.length} of {results.length} right.
      </p>
      {missed.length > 0 && (
        <>
          <h2>To look at again</h2>
          <ul className="outcome__missed">
            {missed.map(({ drawn }) => (
              <li key={nameOf(drawn)}>
                <Html html={drawn.question.opening} />
                {drawn.question.see && <SeeLink see={drawn.question.see} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
