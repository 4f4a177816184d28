import type { Dispatch } from 'react'
import { details, meaning } from '@/lib/runtime/tape/details'
import type { TapeEvent } from '@/lib/runtime/tape/event'
import type { LabEvent } from '../lab-state/lab-state'

/** Everything an event carried. A key that came from the request lights its bytes up when it is pointed at. */
export function Opened({ event, keys, dispatch }: { event: TapeEvent; keys: string[]; dispatch: Dispatch<LabEvent> }) {
  const all = details(event)
  const said = meaning(event)
  const point = (which: string[]) => dispatch({ type: 'point', keys: which })
  return (
    <div className="ev__opened">
      {all.length > 0 && (
        <dl>
          {all.map(({ label, value, entry }, i) => {
            const traced = entry?.from ? entry.key : undefined
            return (
              <div
                key={`${label}${String(i)}`}
                className={[traced ? 'is-traced' : '', traced && keys.includes(traced) ? 'is-lit' : ''].join(' ').trim() || undefined}
                onPointerEnter={traced ? () => point([traced]) : undefined}
                onPointerLeave={traced ? () => point([]) : undefined}
              >
                <dt>
                  {traced ? (
                    <button type="button" onFocus={() => point([traced])} onBlur={() => point([])}>
                      {label}
                    </button>
                  ) : (
                    label
                  )}
                </dt>
                <dd>{value}</dd>
              </div>
            )
          })}
          {event.line !== null && (
            <div>
              <dt>sent by</dt>
              <dd>
                {event.file ?? 'app.py'}, line {event.line}
              </dd>
            </div>
          )}
        </dl>
      )}
      {said && <p>{said}</p>}
    </div>
  )
}
