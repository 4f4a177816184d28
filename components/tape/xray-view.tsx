import { useEffect, useRef } from 'react'
import { hasFramework } from '@/lib/runtime/lab/xray-of'
import { plural } from '@/lib/runtime/tape/python-text'
import { droppedSentence, stationKinds, stationsAsText, stationTree, stationWords } from '@/lib/runtime/tape/stations'
import { busy, type LabState } from '../lab-state/lab-state'
import type { LabHandle } from '../lab-state/use-lab'
import { StationRow } from './station-row'
import { StationShape } from './station-shape'

/** Whether a lab has an X-ray to show: it asks for a framework, or its run brought stations. */
export const hasXray = ({ run, settings }: LabState): boolean => hasFramework(settings.packages) || !!run.outcome?.xray?.rows.length

/** The stations that the request passed inside the framework, nested as they were called: list in list. */
export function XrayView({ lab }: { lab: LabHandle }) {
  const { state, dispatch } = lab
  const { rows, dropped } = state.run.outcome?.xray ?? { rows: [], dropped: 0 }
  const { phase } = state.run
  const recorded = useRef(lab.showRecorded)
  recorded.current = lab.showRecorded
  // Before the first run here, and on paper, the run recorded at build is drawn.
  useEffect(() => {
    if (phase === 'none') recorded.current()
  }, [phase])
  if (!rows.length)
    return (
      <div className="tape__blank">
        <p>{nothing(state)}</p>
      </div>
    )
  const every = rows.some(({ kind }) => kind === 'frame')
  const extent = { from: Math.min(...rows.map(({ start }) => start)), to: Math.max(...rows.map(({ start, end }) => end ?? start)) }
  const cut = droppedSentence(rows, dropped)
  async function copy() {
    const note = await navigator.clipboard.writeText(stationsAsText(rows)).then(
      () => 'X-ray copied as text.',
      () => 'Copying is not allowed here.',
    )
    dispatch({ type: 'note', note })
  }
  return (
    <>
      <div className="tape__tools">
        <span className="xray__count">{plural(rows.length, every ? 'frame' : 'station')}</span>
        <button className="btn is-quiet" type="button" disabled={busy(state.run)} onClick={() => lab.run({}, { frames: !every })}>
          {every ? 'Stations only' : 'Show all'}
          <span className="vh">{every ? '' : ' frames'}: runs again</span>
        </button>
        <span className="end">
          <button className="btn is-quiet" type="button" onClick={copy}>
            Text
            <span className="vh">: copy the X-ray</span>
          </button>
        </span>
      </div>
      <div className="xray__paper">
        {cut && <p className="xray__cut">{cut}</p>}
        <ol className="xray" aria-label="Stations inside the framework, nested as they were called">
          {stationTree(rows).map((node) => (
            <StationRow
              key={node.n}
              node={node}
              depth={0}
              extent={extent}
              onSeek={(file, line) => dispatch({ type: 'seek', file, line })}
            />
          ))}
        </ol>
      </div>
      <details className="xray__kinds">
        <summary>What the words mean</summary>
        <dl>
          {stationKinds(rows).map((kind) => (
            <div key={kind} className={`is-${kind}`}>
              <dt>
                <StationShape of={kind} /> {stationWords[kind].word}
              </dt>
              <dd>{stationWords[kind].says}</dd>
            </div>
          ))}
        </dl>
        <p>
          Times are milliseconds of this run, in this page; a station’s time holds the time of those inside it. “Waits” counts how often a
          coroutine gave the event loop back. A file name leads to that line in the version that ran.
        </p>
      </details>
    </>
  )
}

function nothing({ run }: LabState): string {
  if (busy(run)) return 'Waiting for the end of the run: then its stations are drawn.'
  if (run.phase === 'none') return 'Run, and every station that the request passes inside the framework is drawn here.'
  if (!run.outcome) return 'The run did not come to its end, so its stations are not known.'
  return 'The request passed no station: it did not get as far as the framework.'
}
