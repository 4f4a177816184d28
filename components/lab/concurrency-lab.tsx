import { useState } from 'react'
import type { LabData, LabSpec } from '@/lib/runtime/lab/lab-data'
import { guessInterface } from '@/lib/runtime/lab/runnable'
import { type Span, totals } from '@/lib/runtime/lab/timeline'
import { shownMs } from '@/lib/runtime/tape/ruler'
import { EntityShape } from '../icon/icon'
import { LabIcon } from '../icon/lab-icon'
import type { How } from '../lab-state/engine'
import { useLab } from '../lab-state/use-lab'
import { CodePane } from './code-pane'
import { Switch } from './switch'
import { Timeline } from './timeline'

type Props = { spec: LabSpec; data: LabData; count: number; onClose: () => void }
type Drawn = { how: How; workers: number; count: number; spans: Span[] }

const hows: [How, string][] = [
  ['workers', 'Sync workers'],
  ['threads', 'Threads, simulated'],
  ['loop', 'Event loop'],
]

/** Many requests at once against one handler. Each way of serving them leaves its timeline, so that they can be held side by side. */
export function ConcurrencyLab({ spec, data, count: first, onClose }: Props) {
  const lab = useLab(spec, data)
  const [count, setCount] = useState(first)
  const [workers, setWorkers] = useState(2)
  const [how, setHow] = useState<How>(() => (guessInterface(lab.state.files) === 'asgi' ? 'loop' : 'workers'))
  const [drawn, setDrawn] = useState<Drawn[]>([])
  const [running, setRunning] = useState(false)
  const [said, setSaid] = useState('')

  async function run() {
    setRunning(true)
    setSaid('')
    const show = (spans: Span[]) =>
      setDrawn((old) =>
        [{ how, workers, count, spans }, ...old.filter((d) => d.how !== how || (how !== 'loop' && d.workers !== workers))].slice(0, 3),
      )
    try {
      await lab.engine.many({ files: lab.state.files, main: spec.main, ...lab.state.settings, more: [] }, { count, how, workers }, show)
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error))
    }
    setRunning(false)
  }
  return (
    <section className="lab wide is-many" aria-label={`Lab: ${spec.main}, many requests at once`}>
      <header className="lab__head">
        <span className="entity is-app">
          <EntityShape of="app" />
          <span className="file">{spec.main}</span>
        </span>
        <span className="lab__acts">
          <button className="btn is-quiet" type="button" disabled={!lab.edited} onClick={lab.reset}>
            Reset
          </button>
          <button className="btn is-quiet" type="button" aria-label="Close the lab" onClick={onClose}>
            <LabIcon name="close" />
          </button>
        </span>
        {running ? (
          <button className="btn is-primary lab__run" type="button" onClick={() => lab.stop()}>
            <LabIcon name="stop" />
            Stop
          </button>
        ) : (
          <button className="btn is-primary lab__run" type="button" onClick={run}>
            <LabIcon name="play" />
            Run {count} at once
          </button>
        )}
      </header>
      <div className="lab__grid">
        <div className="pane p-code">
          <CodePane lab={lab} spec={spec} data={data} focus={0} />
        </div>
        <div className="pane many">
          <div className="many__how">
            <Switch label="How they are served" value={how} options={hows} onPick={setHow} />
            <label>
              Requests <b>{count}</b>
              <input type="range" min={1} max={20} value={count} onChange={(event) => setCount(Number(event.target.value))} />
            </label>
            {how !== 'loop' && (
              <label>
                {how === 'threads' ? 'Threads' : 'Workers'} <b>{workers}</b>
                <input type="range" min={1} max={4} value={workers} onChange={(event) => setWorkers(Number(event.target.value))} />
              </label>
            )}
          </div>
          <p className="many__said" role="status">
            {said ||
              (running
                ? 'Running.'
                : drawn.length
                  ? ''
                  : 'Run, and every request becomes a line: dots until its turn comes, a bar while it holds a worker, a thread or the loop, a thin line while the loop is free for others.')}
          </p>
          {drawn.map((one) => {
            const { end, mean, busiest } = totals(one.spans)
            const name = hows.find(([h]) => h === one.how)?.[1] ?? ''
            return (
              <figure key={one.how === 'loop' ? one.how : `${one.how}${one.workers}`}>
                <figcaption>
                  <b>
                    {name}
                    {one.how !== 'loop' && `, ${one.workers}`}
                  </b>{' '}
                  {one.count} requests done after <b>{shownMs(end)} ms</b>; one took {shownMs(mean)} ms on average; at most {busiest} inside
                  at once.
                </figcaption>
                <Timeline
                  spans={one.spans}
                  count={one.count}
                  numbered={one.how !== 'loop'}
                  end={Math.max(...drawn.map((d) => totals(d.spans).end))}
                />
              </figure>
            )
          })}
        </div>
      </div>
    </section>
  )
}
