import type { Span } from '@/lib/runtime/lab/timeline'
import { rulerScale } from '@/lib/runtime/tape/ruler'

/** One line a request, time to the right: dots in line, a thin line where it waits inside, a bar where it holds the worker, whose number stands in it where there are several. */
export function Timeline({ spans, count, end, numbered }: { spans: Span[]; count: number; end: number; numbered: boolean }) {
  const { end: last, ticks, label } = rulerScale(end)
  const x = (ms: number) => `${((ms / last) * 100).toFixed(2)}%`
  const height = 18
  const y = (request: number) => request * height + 9
  return (
    <svg
      className="timeline"
      width="100%"
      height={count * height + 22}
      role="img"
      aria-label={`Timeline of ${count} requests over ${label(Math.round(end))} milliseconds`}
    >
      {ticks.map((ms) => (
        <line key={ms} className="timeline__tick" x1={x(ms)} x2={x(ms)} y1="0" y2={count * height + 4} />
      ))}
      {spans.map((span) =>
        span.what === 'running' ? (
          <rect
            key={`${span.request}r${span.from}`}
            x={x(span.from)}
            width={x(Math.max(span.to - span.from, last / 400))}
            y={y(span.request) - 5}
            height="10"
          />
        ) : (
          <line
            key={`${span.request}${span.what}${span.from}`}
            className={`is-${span.what}`}
            x1={x(span.from)}
            x2={x(span.to)}
            y1={y(span.request)}
            y2={y(span.request)}
          />
        ),
      )}
      {spans
        .filter((span) => numbered && span.what === 'running' && span.to - span.from > last / 30)
        .map((span) => (
          <text key={`${span.request}t${span.from}`} x={x(span.from)} dx="4" y={y(span.request) + 3.5} className="timeline__worker">
            {span.worker + 1}
          </text>
        ))}
      {ticks.map((ms, i) => (
        <text key={ms} x={x(ms)} y={count * height + 18} textAnchor={i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle'}>
          {i === 0 ? '0 ms' : label(ms)}
        </text>
      ))}
    </svg>
  )
}
