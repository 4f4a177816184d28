import type { Deck } from '@/lib/learner/deck'
import type { FinalTry } from '@/lib/learner/final'

/** A finished check by phase. */
export function Breakdown({ deck, outcome }: { deck: Deck; outcome: FinalTry }) {
  return (
    <table className="breakdown">
      <caption>By phase</caption>
      <thead>
        <tr>
          <th scope="col">Phase</th>
          <th scope="col">Right</th>
        </tr>
      </thead>
      <tbody>
        {outcome.phases.map(({ number, right, asked }) => {
          const phase = deck.phases.find((one) => one.number === number)
          return (
            <tr key={number}>
              <th scope="row">
                {number}. {phase ? <a href={phase.href}>{phase.title}</a> : 'a phase that is gone'}
              </th>
              <td>
                {right} of {asked} <meter max={asked} value={right} aria-label={`${right} of ${asked}`} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
