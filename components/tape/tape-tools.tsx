import { tapeAsText } from '@/lib/runtime/tape/as-text'
import type { EventKind } from '@/lib/runtime/tape/event'
import type { Actor } from '@/lib/runtime/tape/lanes'
import { ruleNamed } from '@/lib/runtime/tape/rules'
import { LabIcon } from '../icon/lab-icon'
import type { LabHandle } from '../lab-state/use-lab'

/** Step, filter, copy. */
export function TapeTools({ lab, cast, onStep }: { lab: LabHandle; cast: Actor[]; onStep: (by: number) => void }) {
  const { state, dispatch } = lab
  const { run, hidden } = state
  const kinds = [...new Set(run.events.map((event) => event.kind))]
  const toggle = (kind: EventKind) =>
    dispatch({ type: 'hide', hidden: hidden.includes(kind) ? hidden.filter((k) => k !== kind) : [...hidden, kind] })
  async function copy(text: string, what: string) {
    const note = await navigator.clipboard.writeText(text).then(
      () => `Tape copied as ${what}.`,
      () => 'Copying is not allowed here.',
    )
    dispatch({ type: 'note', note })
  }
  return (
    <div className="tape__tools">
      <button className="btn is-quiet" type="button" onClick={() => onStep(-1)}>
        <LabIcon name="up" />
        Back
      </button>
      <button className="btn is-quiet" type="button" onClick={() => onStep(1)}>
        <LabIcon name="down" />
        Forward
      </button>
      <details className="tape__filter">
        <summary className="btn is-quiet">{hidden.length ? `Some kinds hidden: ${hidden.length}` : 'All kinds'}</summary>
        <fieldset>
          <legend className="vh">Kinds of messages shown</legend>
          {kinds.map((kind) => (
            <label key={kind}>
              <input type="checkbox" checked={!hidden.includes(kind)} onChange={() => toggle(kind)} />
              {kind} <span>{run.events.filter((event) => event.kind === kind).length}</span>
            </label>
          ))}
        </fieldset>
      </details>
      <span className="end">
        <button
          className="btn is-quiet"
          type="button"
          onClick={() =>
            copy(
              tapeAsText(run.events, run.violations, cast, (rule) => ruleNamed(rule)?.sentence ?? rule),
              'text',
            )
          }
        >
          Text
          <span className="vh">: copy the tape</span>
        </button>
        <button
          className="btn is-quiet"
          type="button"
          onClick={() => copy(JSON.stringify({ events: run.events, violations: run.violations, outcome: run.outcome }, null, 2), 'JSON')}
        >
          JSON
          <span className="vh">: copy the tape</span>
        </button>
      </span>
    </div>
  )
}
