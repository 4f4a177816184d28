import { Fragment } from 'react'
import type { Station } from '@/lib/runtime/tape/event'
import { stationSource } from '@/lib/runtime/tape/station-source'
import { type StationNode, stationTime, stationWords } from '@/lib/runtime/tape/stations'
import { StationShape } from './station-shape'

/** When the first station began and the last one ended, in milliseconds since the run began. */
export type Extent = { from: number; to: number }

type Props = { node: StationNode; depth: number; extent: Extent; onSeek: (file: string, line: number) => void }

/** How deep the indentation grows; what nests deeper stands below its caller without another step. */
const deepest = 14

/** A station and, in a list of their own, those it called. */
export function StationRow({ node, depth, extent, onSeek }: Props) {
  const { station, within } = node
  return (
    <li>
      <div className={['st', `is-${station.kind}`, station.raised ? 'is-raised' : ''].join(' ').trim()}>
        <span className="st__what">
          <StationShape of={station.kind} />
          <b className="st__label">
            <Breaking name={station.label} />
          </b>
        </span>
        <span className="st__ms">
          <Bar station={station} extent={extent} />
          {stationTime(station) ?? <i>did not end</i>}
          <span className="vh"> milliseconds</span>
        </span>
        <span className="st__facts">
          <span className="st__kind">{stationWords[station.kind].word}</span>
          <Place station={station} onSeek={onSeek} />
          {station.waits > 0 && <span>waits {station.waits}</span>}
          {station.about && <code className="st__about">{station.about}</code>}
          {station.result && (
            <span className="st__result">
              {station.raised ? 'raised ' : <span aria-hidden="true">→ </span>}
              {!station.raised && <span className="vh">gave </span>}
              <code>{station.result}</code>
            </span>
          )}
        </span>
      </div>
      {within.length > 0 && (
        <ol className={depth >= deepest ? 'is-deep' : undefined}>
          {within.map((inner) => (
            <StationRow key={inner.n} node={inner} depth={depth + 1} extent={extent} onSeek={onSeek} />
          ))}
        </ol>
      )}
    </li>
  )
}

/** A dotted name that breaks after its dots before it breaks anywhere else. */
function Breaking({ name }: { name: string }) {
  return name.split(/(?<=\.)/).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name keep their places.
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}

/** Where the function stands: in the reader's code, or in the source of the version that ran. */
function Place({ station, onSeek }: { station: Station; onSeek: Props['onSeek'] }) {
  const { file, line } = station
  const place = `${file}:${line}`
  if (station.kind === 'yours')
    return (
      <button className="st__place" type="button" onClick={() => onSeek(file, line)}>
        {place}
        <span className="vh">: show the line</span>
      </button>
    )
  const source = stationSource(station)
  return source ? (
    <a className="st__place" href={source}>
      {place}
    </a>
  ) : (
    <span className="st__place">{place}</span>
  )
}

/** When it ran, within the whole. */
function Bar({ station: { start, end }, extent: { from, to } }: { station: Station; extent: Extent }) {
  const all = Math.max(to - from, 0.001)
  const part = (ms: number) => `${((ms / all) * 100).toFixed(2)}%`
  return (
    <svg className="st__bar" width="100%" height="4" aria-hidden="true">
      <rect width="100%" height="1" y="1.5" />
      <rect className="st__span" x={part(start - from)} width={part(Math.max((end ?? to) - start, all * 0.015))} height="4" />
    </svg>
  )
}
