import { useEffect, useRef, useState } from 'react'
import type { LabData, LabSpec } from '@/lib/runtime/lab/lab-data'
import { eventsOf } from '@/lib/runtime/tape/answers'
import { entriesMade } from '@/lib/runtime/tape/byte-map'
import { broken } from '@/lib/runtime/tape/rules'
import type { LabAction } from '../lab-state/action'
import { changedLines, type LabRun, type Tab } from '../lab-state/lab-state'
import { useLab } from '../lab-state/use-lab'
import { TapePane } from '../tape/tape-pane'
import { CodePane } from './code-pane'
import { ExercisePanel } from './exercise-panel'
import { OutputPane } from './output-pane'
import { PaneSwitch } from './pane-switch'
import { RequestPane } from './request-pane'
import { ResponsePane } from './response-pane'
import { StartBar } from './start-bar'
import { TitleRow } from './title-row'

export type LabProps = {
  spec: LabSpec
  data: LabData
  first: LabAction
  /** Where further actions are heard: `lab:do`. */
  host: EventTarget
  onClose?: () => void
  /** Is told of a run each time it changes. */
  onRun?: (run: LabRun) => void
  bench?: boolean
}

const appTabs: [Tab, string][] = [
  ['code', 'Code'],
  ['request', 'Request'],
  ['tape', 'Tape'],
  ['response', 'Response'],
]

const programTabs: [Tab, string][] = [
  ['code', 'Code'],
  ['tape', 'Output'],
]

/** A sample that runs: code, request and response on the left, the tape on the right; four tabs where there is no room. */
export function Lab({ spec, data, first, host, onClose, onRun, bench = false }: LabProps) {
  const lab = useLab(spec, data)
  const { state, dispatch } = lab
  const [full, setFull] = useState(false)
  const [focus, setFocus] = useState(first.do === 'edit' ? 1 : 0)
  const root = useRef<HTMLElement>(null)

  function act(action: LabAction) {
    if (action.do === 'run') lab.run()
    if (action.do === 'edit') setFocus((n) => n + 1)
    if (action.do === 'send' && action.request !== undefined) {
      const settings = { ...state.settings, request: action.request }
      dispatch({ type: 'set', settings })
      lab.run({ settings })
    }
    if (action.do !== 'change') return
    const files = {
      ...lab.original.files,
      [spec.main]: changedLines(lab.original.files[spec.main] ?? '', action.line ?? '1', action.to ?? ''),
    }
    dispatch({
      type: 'load',
      files,
      main: spec.main,
      settings: lab.original.settings,
      note: `Line ${action.line} is changed. Reset brings the original back.`,
    })
    root.current?.scrollIntoView({ block: 'nearest' })
    lab.run({ files })
  }

  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (first.do !== 'edit') latest.current(first)
    const heard = (event: Event) => latest.current((event as CustomEvent<LabAction>).detail)
    host.addEventListener('lab:do', heard)
    return () => host.removeEventListener('lab:do', heard)
  }, [host, first])

  const tell = useRef(onRun)
  tell.current = onRun
  useEffect(() => tell.current?.(state.run), [state.run])

  const program = state.settings.mode === 'program'
  const tabs = program ? programTabs : appTabs
  const prefix = spec.id.replace(/[^a-z0-9]+/gi, '-')
  const panel = (tab: Tab) => ({ id: `${prefix}-${tab}`, role: 'tabpanel', 'aria-labelledby': `${prefix}-tab-${tab}` })
  const faults = broken(state.run.violations).length > 0
  return (
    <section
      ref={root}
      className={['lab', full ? 'is-full' : bench ? '' : 'wide', bench && 'is-bench', `shows-${state.tab}`].filter(Boolean).join(' ')}
      aria-label={`Lab: ${spec.main}`}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) lab.run()
        if (event.key === 'Escape' && full && event.target instanceof Element && !event.target.closest('.editor')) setFull(false)
      }}
    >
      <TitleRow lab={lab} full={full} onFull={() => setFull(!full)} onClose={onClose} />
      <StartBar lab={lab} />
      <div className="lab__tabs" role="tablist" aria-label="Parts of the lab">
        {tabs.map(([tab, name]) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`${prefix}-tab-${tab}`}
            aria-controls={`${prefix}-${tab}`}
            aria-selected={state.tab === tab}
            tabIndex={state.tab === tab ? 0 : -1}
            onClick={() => dispatch({ type: 'tab', tab })}
            onKeyDown={(event) => {
              const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
              if (!step) return
              const next = (event.currentTarget.parentElement?.children[
                (tabs.findIndex(([t]) => t === tab) + step + tabs.length) % tabs.length
              ] ?? null) as HTMLElement | null
              next?.click()
              next?.focus()
            }}
          >
            {name}
            {tab === 'tape' && faults ? <span className="lab__flag" aria-label="with violations" role="img" /> : null}
          </button>
        ))}
      </div>
      <div className="lab__grid">
        <div className="lab__left">
          <div className="pane p-code" {...panel('code')}>
            <CodePane lab={lab} spec={spec} data={data} focus={focus} bench={bench} />
          </div>
          {!program && (
            <>
              <div className="pane p-req" {...panel('request')}>
                <RequestPane lab={lab} entries={entriesMade(eventsOf(state.run, state.asked))} bench={bench} />
              </div>
              <div className="pane p-res" {...panel('response')}>
                <ResponsePane run={state.run} asked={state.asked} onAsk={(at) => dispatch({ type: 'ask', at })} />
              </div>
            </>
          )}
        </div>
        <div className="pane p-tape" {...panel('tape')}>
          {program ? <OutputPane run={state.run} /> : <TapePane lab={lab} title={<PaneSwitch lab={lab} />} />}
        </div>
      </div>
      {spec.exercise && <ExercisePanel lab={lab} exercise={spec.exercise} main={spec.main} />}
    </section>
  )
}
