import { type Dispatch, Fragment } from 'react'
import { brief } from '@/lib/runtime/tape/brief'
import type { TapeEvent, Violation } from '@/lib/runtime/tape/event'
import { type Actor, actorOf, wayOf } from '@/lib/runtime/tape/lanes'
import { shownMs } from '@/lib/runtime/tape/ruler'
import { broken } from '@/lib/runtime/tape/rules'
import { EntityShape } from '../icon/icon'
import type { LabEvent } from '../lab-state/lab-state'
import { Opened } from './opened'
import { PoolNote } from './pool-note'
import { ViolationNote } from './violation-note'
import { Wire } from './wire'

type Props = {
  event: TapeEvent
  cast: Actor[]
  open: boolean
  violations: Violation[]
  keys: string[]
  dispatch: Dispatch<LabEvent>
}

/** One message: when, who sent it, what the other side got, and the line behind it. Open, it shows everything it carried. */
export function TapeRow({ event, cast, open, violations, keys, dispatch }: Props) {
  const { name, lines } = brief(event)
  const way = wayOf(event, cast)
  const [from, to] = [actorOf(event.from, cast), actorOf(event.to, cast)]
  const bad = broken(violations).length > 0
  const light = (n: number | null) => dispatch({ type: 'light', n })
  const parts = name.split(/(?<=\.)(?=\w)/)
  const names = (
    <b className="ev__name">
      {parts.map((part, place) => (
        <Fragment key={parts.slice(0, place).join('')}>
          {place > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </b>
  )
  const payload = (
    <>
      {lines.map((line) => (
        <span key={line} className="ev__pay">
          {line}
        </span>
      ))}
    </>
  )
  const leftNames = way === 'in' || way === 'wire' || (way === 'stay' && from.is === 'server')
  return (
    <li
      className={[
        'ev',
        `go-${way}`,
        `by-${from.is}`,
        open ? 'is-open' : '',
        event.kind === 'request' ? 'is-request' : '',
        bad ? 'is-bad' : '',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <button
        type="button"
        className="ev__row"
        data-n={event.n}
        aria-expanded={open}
        onClick={() => dispatch({ type: 'open', n: open ? null : event.n })}
        onPointerEnter={() => light(event.n)}
        onPointerLeave={() => light(null)}
        onFocus={() => light(event.n)}
        onBlur={() => light(null)}
      >
        <span className="ev__at">
          {shownMs(event.ms)}
          <span className="vh"> milliseconds, {from === to ? `at the ${from.name}` : `${from.name} to ${to.name}`}: </span>
        </span>
        <span className="ev__l">
          {way === 'wire' ? (
            <>
              <span className="ev__who">
                <Net towards={event.to === 'client' ? 'client' : 'server'} /> {names}
              </span>
              {payload}
            </>
          ) : (
            <>
              {leftNames ? names : payload}
              {way === 'stay' && leftNames && payload}
            </>
          )}
        </span>
        <Wire event={event} cast={cast} bad={bad} />
        <span className="ev__r">{way === 'in' ? payload : way === 'wire' || leftNames ? null : names}</span>
        <span className="ev__line">
          {event.line !== null && (
            <>
              <span className="vh">, line </span>
              <span aria-hidden="true">L</span>
              {event.line}
            </>
          )}
          {bad && <span className="vh">, breaks a rule</span>}
        </span>
      </button>
      {violations.map((violation) => (
        <ViolationNote key={`${violation.rule}${violation.found}`} violation={violation} />
      ))}
      {event.kind === 'pool' && <PoolNote sentence={event.payload.sentence} />}
      {open && <Opened event={event} keys={keys} dispatch={dispatch} />}
    </li>
  )
}

/** A message on the socket: it stays left of the boundary. */
function Net({ towards }: { towards: 'client' | 'server' }) {
  const [first, second] = towards === 'server' ? (['client', 'server'] as const) : (['server', 'client'] as const)
  return (
    <span className="ev__net" aria-hidden="true">
      <span className={`is-${first}`}>
        <EntityShape of={first} />
      </span>
      →
      <span className={`is-${second}`}>
        <EntityShape of={second} />
      </span>
    </span>
  )
}
