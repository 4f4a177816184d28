import { useEffect, useRef, useState } from 'react'
import type { TapeEvent } from '@/lib/runtime/tape/event'
import type { Actor } from '@/lib/runtime/tape/lanes'
import { busy } from '../lab-state/lab-state'
import type { LabHandle } from '../lab-state/use-lab'
import { LayersView } from './layers-view'
import { Ruler } from './ruler'
import { TapeFoot } from './tape-foot'
import { TapeHead } from './tape-head'
import { TapeRow } from './tape-row'
import { TapeTools } from './tape-tools'
import { Rest } from './wire'

const first = 120

/** The tape: every message that crossed, in time, as an ordered list. Arrow keys step through it. */
export function TapeView({ lab, cast, kind }: { lab: LabHandle; cast: Actor[]; kind: 'wsgi' | 'asgi' }) {
  const { state, dispatch } = lab
  const { run } = state
  const list = useRef<HTMLOListElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  const [all, setAll] = useState(false)
  const shown = run.events.filter((event) => !state.hidden.includes(event.kind))
  const rows = all ? shown : shown.slice(0, first)

  const ended = run.outcome !== null
  // When a run ends, its violation is brought into sight.
  useEffect(() => {
    const row = ended && list.current?.querySelector<HTMLElement>('.is-open')
    if (row && paper.current) paper.current.scrollTop = Math.max(0, row.offsetTop - paper.current.clientHeight / 3)
  }, [ended])

  function step(by: number, from = state.opened) {
    const at = shown.findIndex((event) => event.n === from)
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by))]
    if (next) go(next)
  }
  function go(event: TapeEvent) {
    dispatch({ type: 'open', n: event.n })
    const row = list.current?.querySelector<HTMLElement>(`[data-n="${event.n}"]`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      {run.events.length > 0 && (
        <>
          <Ruler events={run.events} violations={run.violations} cast={cast} />
          <TapeTools lab={lab} cast={cast} onStep={step} />
        </>
      )}
      <TapeHead cast={cast} kind={kind} />
      {run.events.length === 0 && (
        <div className="tape__blank">
          <p>
            {busy(run)
              ? 'Waiting for the first message.'
              : run.phase === 'none'
                ? 'Run, and every message that crosses the line is drawn here.'
                : 'Nothing crossed.'}
          </p>
        </div>
      )}
      <div ref={paper} className="tape__events" hidden={run.events.length === 0}>
        <ol
          ref={list}
          aria-label="Messages in order"
          onKeyDown={(event) => {
            const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
            const row = (event.target as Element).closest<HTMLElement>('[data-n]')
            if (!row || event.altKey || event.ctrlKey || event.metaKey) return
            if (by) step(by, Number(row.dataset.n))
            else if (event.key === 'Home' && shown[0]) go(shown[0])
            else if (event.key === 'End') step(-1, null)
            else return
            event.preventDefault()
          }}
        >
          {rows.map((event) => (
            <TapeRow
              key={event.n}
              event={event}
              cast={cast}
              open={state.opened === event.n}
              violations={run.violations.filter(({ n }) => n === event.n)}
              keys={state.keys}
              dispatch={dispatch}
            />
          ))}
        </ol>
        {run.events.length > 0 && <Rest cast={cast} />}
      </div>
      {shown.length > rows.length && (
        <button className="btn tape__more" type="button" onClick={() => setAll(true)}>
          Show the other {shown.length - rows.length}
        </button>
      )}
      {run.outcome && run.outcome.layers.length > 0 && <LayersView lab={lab} />}
      <TapeFoot run={run} asked={state.asked} cast={cast} />
    </>
  )
}
