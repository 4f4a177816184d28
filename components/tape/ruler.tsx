import type { TapeEvent, Violation } from '@/lib/runtime/tape/event'
import { type Actor, actorOf } from '@/lib/runtime/tape/lanes'
import { plural } from '@/lib/runtime/tape/python-text'
import { rulerScale } from '@/lib/runtime/tape/ruler'
import { broken } from '@/lib/runtime/tape/rules'
import { EventShape } from './shape'

type Props = { events: TapeEvent[]; violations: Violation[]; cast: Actor[] }

/** Time from left to right: each message as the mark of its sender, a broken rule as an octagon. */
export function Ruler({ events, violations, cast }: Props) {
  const last = events.at(-1)?.ms ?? 0
  const { end, ticks, small, label } = rulerScale(last)
  const x = (ms: number) => `${((ms / end) * 100).toFixed(2)}%`
  return (
    <div className="ruler">
      <svg
        width="100%"
        height="40"
        role="img"
        aria-label={`${plural(events.length, 'message')} in ${label(Number(last.toPrecision(3)))} milliseconds`}
      >
        <line x1="0" x2="100%" y1="20.5" y2="20.5" />
        {small.map((ms) => (
          <line key={ms} x1={x(ms)} x2={x(ms)} y1="18" y2="21" />
        ))}
        {ticks.map((ms) => (
          <line key={ms} x1={x(ms)} x2={x(ms)} y1="15" y2="24" />
        ))}
        {events.slice(0, 300).map((event) => (
          <svg key={event.n} x={x(event.ms)} y="7" overflow="visible" aria-hidden="true">
            <EventShape of={broken(violations).some(({ n }) => n === event.n) ? 'fault' : actorOf(event.from, cast).is} />
          </svg>
        ))}
        {ticks.map((ms, i) => (
          <text key={ms} x={x(ms)} y="37" textAnchor={i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle'}>
            {i === 0 ? '0 ms' : label(ms)}
          </text>
        ))}
      </svg>
    </div>
  )
}
