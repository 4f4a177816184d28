import { shapes, type VerdictShape } from '@/lib/servers/verdict'

const drawn: Record<VerdictShape, string> = {
  whole: 'M2 1v8M2 5h24M26 1v8',
  over: 'M2 1v8M2 5h26M19 1v8',
  cut: 'M2 1v8M2 5h10M15 1l-4 8',
  waits: 'M2 1v8M2 5h6M12.500 5h.1M17.500 5h.1M22.500 5h.1',
  silent: 'M2 1v8M26 1v8',
  headless: 'M7 5h19M26 1v8',
  left: 'M2 1v8M2 5h9M17 1.500l-4.500 3.500 4.500 3.500',
  none: 'M9 1l10 8M19 1L9 9',
}

/** The lines from head to end, once a page. */
export function ShapeSprite() {
  return (
    <svg className="sprite" width="0" height="0" aria-hidden="true">
      <defs>
        {(Object.keys(drawn) as VerdictShape[]).map((shape) => (
          <symbol key={shape} id={`w-${shape}`} viewBox="0 0 30 10">
            <path d={drawn[shape]} />
          </symbol>
        ))}
      </defs>
    </svg>
  )
}

/** How an answer ended, as a line; a reader who does not see it gets the words, but for a whole one. */
export function ShapeMark({ of }: { of: VerdictShape }) {
  return (
    <>
      <svg className="shape" viewBox="0 0 30 10" aria-hidden="true">
        <use href={`#w-${of}`} />
      </svg>
      {of !== 'whole' && <span className="vh">{shapes[of]}: </span>}
    </>
  )
}

/** What each line means. */
export function ShapeLegend() {
  return (
    <ul className="shapes" aria-label="Legend">
      {(Object.keys(shapes) as VerdictShape[]).map((shape) => (
        <li key={shape}>
          <svg className="shape" viewBox="0 0 30 10" aria-hidden="true">
            <use href={`#w-${shape}`} />
          </svg>
          {shapes[shape]}
        </li>
      ))}
    </ul>
  )
}
