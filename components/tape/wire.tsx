import type { TapeEvent } from '@/lib/runtime/tape/event'
import { type Actor, actorOf, wayOf } from '@/lib/runtime/tape/lanes'
import { EventShape } from './shape'

/** The middle of a row: the lines of every boundary, and the message that crosses them from its sender to whoever gets it. */
export function Wire({ event, cast, bad }: { event: TapeEvent; cast: Actor[]; bad: boolean }) {
  const line = cast.slice(1)
  const gaps = line.length - 1
  const place = (lane: string) =>
    Math.max(
      0,
      line.findIndex((actor) => actor.lane === lane),
    )
  const at = (i: number) => `${((i / gaps) * 100).toFixed(2)}%`
  const way = wayOf(event, cast)
  const [from, to] = [place(event.from), place(event.to)]
  const sender = actorOf(event.from, cast).is
  const crossing = at((from + to) / 2)
  return (
    <span className="wire" aria-hidden="true">
      <svg width="100%" height="100%" overflow="visible" aria-hidden="true">
        <Axes gaps={gaps} />
        {line.slice(1, -1).map((actor, i) => (
          <line key={actor.lane} className="wire__lane" x1={at(i + 1)} x2={at(i + 1)} y2="100%" />
        ))}
        <svg y="50%" overflow="visible" aria-hidden="true">
          {(way === 'in' || way === 'out') && (
            <g className={`s-${sender} wire__go`}>
              <line x1={at(from)} x2={at(to)} />
              <svg x={at(to)} overflow="visible" aria-hidden="true">
                <path className={`f-${sender}`} d={way === 'in' ? 'M1 0l-9-4.500v9z' : 'M-1 0l9-4.500v9z'} />
              </svg>
            </g>
          )}
          {way !== 'wire' && (
            <svg x={at(from)} overflow="visible" aria-hidden="true">
              <EventShape of={sender} />
            </svg>
          )}
          {bad && (
            <svg x={way === 'stay' ? at(from) : way === 'wire' ? '0' : crossing} overflow="visible" aria-hidden="true">
              <path className="f-fault" d="M-4.100-10h8.200l5.900 5.900v8.200l-5.900 5.900h-8.200l-5.900-5.900v-8.200z" />
              <path className="wire__cross" d="M-3.500-3.500l7 7M3.500-3.500l-7 7" />
            </svg>
          )}
        </svg>
      </svg>
    </span>
  )
}

/** The boundaries, one line for WSGI and two for ASGI, with the ticks of the recorder’s paper. */
function Axes({ gaps }: { gaps: number }) {
  return Array.from({ length: gaps }, (_, i) => {
    const x = `${(((i + 0.5) / gaps) * 100).toFixed(2)}%`
    return (
      <svg key={x} x={x} overflow="visible" aria-hidden="true">
        <line className="ax-ticks" y2="100%" />
        <line className="ax ax-one" y2="100%" />
        <line className="ax ax-two" y2="100%" />
      </svg>
    )
  })
}

/** The paper below the last message. */
export function Rest({ cast }: { cast: Actor[] }) {
  return (
    <div className="ev is-rest" aria-hidden="true">
      <span className="wire">
        <svg width="100%" height="100%" overflow="visible" aria-hidden="true">
          <Axes gaps={cast.length - 2} />
        </svg>
      </span>
    </div>
  )
}
