import type { ReactNode } from 'react'
import { guessInterface } from '@/lib/runtime/lab/runnable'
import { actors } from '@/lib/runtime/tape/lanes'
import { shownMs } from '@/lib/runtime/tape/ruler'
import type { LabHandle } from '../lab-state/use-lab'
import { EngineNote } from './engine-note'
import { TapeView } from './tape-view'
import { hasXray, XrayView } from './xray-view'

/** The pane of the run: the tape or, where the reader switched to it, the X-ray. `title` stands at its head. */
export function TapePane({ lab, title }: { lab: LabHandle; title: ReactNode }) {
  const { run, files, view, settings } = lab.state
  const cast = actors(run.outcome?.layers ?? [], run.events)
  const kind = run.outcome?.interface ?? guessInterface(files)
  return (
    <div className={`tape is-${kind} lanes-${Math.min(cast.length - 1, 6)}`}>
      <div className="pane__head">
        {title}
        <span className="pane__fact end">
          {[run.number > 0 && `run ${run.number}`, run.events.length > 0 && `${shownMs(run.events.at(-1)?.ms ?? 0)} ms`]
            .filter(Boolean)
            .join(', ')}
        </span>
      </div>
      {view === 'xray' && hasXray(lab.state) ? <XrayView lab={lab} /> : <TapeView lab={lab} cast={cast} kind={kind} />}
      {settings.packages?.includes('fastapi') && <EngineNote />}
    </div>
  )
}
