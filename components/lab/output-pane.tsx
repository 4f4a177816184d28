import type { TapeEvent } from '@/lib/runtime/tape/event'
import type { LabRun } from '../lab-state/lab-state'
import { Trouble } from './response-pane'

/** What a program without an app printed, gave and raised, each beside the line that did. */
export function OutputPane({ run }: { run: LabRun }) {
  const rows = run.events.flatMap(said)
  return (
    <>
      <div className="pane__head">
        <b>Output</b>
      </div>
      <div className="res">
        {rows.length > 0 && (
          <ol className="out">
            {rows.map(({ n, line, how, text }) => (
              <li key={n} className={`is-${how}`}>
                <small>{line === null ? '' : `line ${line}`}</small>
                <pre>{text}</pre>
              </li>
            ))}
          </ol>
        )}
        {run.outcome?.failure && <Trouble failure={run.outcome.failure} />}
        {!rows.length && !run.outcome?.failure && (
          <p className="req__say">
            {run.phase === 'none' ? 'Nothing yet. Run starts the program.' : run.outcome ? 'The program printed nothing.' : 'Nothing yet.'}
          </p>
        )}
      </div>
    </>
  )
}

type Row = { n: number; line: number | null; how: 'stdout' | 'stderr' | 'value'; text: string }

function said(event: TapeEvent): Row[] {
  const { n, line } = event
  if (event.kind === 'print') return [{ n, line, how: event.payload.stream, text: event.payload.text.replace(/\n$/, '') }]
  if (event.kind === 'value') return [{ n, line, how: 'value', text: event.payload.value.repr }]
  return []
}
