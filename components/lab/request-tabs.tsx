import { exchangesOf, withCopy, withoutExchange } from '@/lib/runtime/lab/exchanges'
import { busy } from '../lab-state/lab-state'
import type { LabHandle } from '../lab-state/use-lab'

const firstLine = (request: string): string => /^(\S+ \S+)/.exec(request)?.[1] ?? 'bytes'

/** The requests of a run in a row, where there is more than one: choose one, take it away. */
export function RequestTabs({ lab }: { lab: LabHandle }) {
  const { state, dispatch } = lab
  const all = exchangesOf(state.settings)
  if (all.length < 2) return null
  return (
    <fieldset className="req__all">
      <legend className="vh">Requests of this run, in order</legend>
      {all.map(({ request }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a request has no identity but its place; the same may be sent twice.
        <button key={i} type="button" aria-pressed={i === state.asked} onClick={() => dispatch({ type: 'ask', at: i })}>
          <b>{i + 1}</b> {firstLine(request)}
        </button>
      ))}
      <button
        className="req__away"
        type="button"
        disabled={busy(state.run)}
        onClick={() => dispatch({ type: 'set', settings: withoutExchange(state.settings, state.asked) })}
      >
        Remove {state.asked + 1}
      </button>
    </fieldset>
  )
}

/** Sends the request that is shown once more in the same run, as one that can be changed. */
export function AnotherRequest({ lab }: { lab: LabHandle }) {
  const { state, dispatch } = lab
  const full = state.settings.more.length >= 19
  return (
    <button
      className="link req__another"
      type="button"
      disabled={full}
      onClick={() => {
        dispatch({ type: 'set', settings: withCopy(state.settings, state.asked) })
        dispatch({ type: 'ask', at: state.asked + 1 })
      }}
    >
      {full ? 'A run holds 20 requests' : 'Another request in the same run'}
    </button>
  )
}
