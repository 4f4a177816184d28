import { type ReactNode, useEffect, useRef } from 'react'
import { nameOf } from '@/lib/learner/final'
import { Html } from '../html/html'
import { SeeLink } from '../quiz/see-link'
import type { Result } from './round'

/** How a round went: the count first, with the reader taken to it, then what belongs to it, then what was missed with the places that teach it. */
export function RoundOutcome({ results, children }: { results: Result[]; children?: ReactNode }) {
  const count = useRef<HTMLParagraphElement>(null)
  useEffect(() => count.current?.focus(), [])
  const missed = results.filter(({ right }) => !right)
  return (
    <div className="outcome">
      <p className="outcome__count" role="status" tabIndex={-1} ref={count}>
        {results.length - missed.length} of {results.length} right.
      </p>
      {children}
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
