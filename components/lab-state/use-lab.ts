import { useEffect, useReducer, useRef, useState } from 'react'
import { codeVersion, dropDraft, keepDraft, readDraft } from '@/lib/runtime/lab/draft'
import type { LabData, LabSpec } from '@/lib/runtime/lab/lab-data'
import { loadRecording } from '@/lib/runtime/lab/recorded-run'
import { xrayOf } from '@/lib/runtime/lab/xray-of'
import { treeFault } from '@/lib/runtime/run-files'
import type { TapeEvent, Violation } from '@/lib/runtime/tape/event'
import { href } from '@/lib/site/href'
import { createEngine, NoPython } from './engine'
import { busy, initialLab, type LabState, labReducer } from './lab-state'

/** The state of a lab and everything that can be done to it. */
export function useLab(spec: LabSpec, data: LabData) {
  const original = initialLab(spec, data.sources)
  const version = codeVersion(JSON.stringify([original.files, original.settings]))
  const [state, dispatch] = useReducer(labReducer, undefined, () => withDraft(original, spec.id, version))
  const [engine] = useState(createEngine)
  useEffect(() => engine.release, [engine])
  const now = useRef(state)
  now.current = state
  const edited =
    state.files !== original.files && JSON.stringify([state.files, state.settings]) !== JSON.stringify([original.files, original.settings])

  useEffect(() => {
    const timer = setTimeout(() => {
      if (edited) keepDraft(spec.id, { version, files: state.files, settings: state.settings, at: Date.now() })
      else dropDraft(spec.id)
    }, 300)
    return () => clearTimeout(timer)
  }, [edited, state.files, state.settings, spec.id, version])

  async function run(over: Partial<Pick<LabState, 'files' | 'layers' | 'settings'>> = {}, { live = false, frames = false } = {}) {
    if (busy(now.current.run)) return
    const { files, settings, layers } = { ...now.current, ...over }
    const fault = treeFault(files)
    dispatch({ type: 'begin' })
    if (fault) return dispatch({ type: 'ended', phase: 'failed', said: fault })
    const inbox = batched((events, violations) => dispatch({ type: 'came', events, violations }))
    try {
      const end = await engine.run(
        { files, main: spec.main, ...settings, layers, xray: xrayOf(settings.packages, frames), ...(live && { live: true, client: [] }) },
        { onStart: () => dispatch({ type: 'started' }), onEvent: inbox.event, onViolation: inbox.violation },
      )
      inbox.flush()
      dispatch({ type: 'ended', phase: end.stopped ? 'stopped' : 'done', outcome: end.outcome, said: end.stopped ?? '' })
    } catch (error) {
      inbox.flush()
      if (error instanceof NoPython) await showRecording(error.message)
      else dispatch({ type: 'ended', phase: 'failed', said: error instanceof Error ? error.message : String(error) })
    }
  }

  async function showRecording(why: string) {
    const recording = await loadRecording(href(`/_/runs/${spec.recording}.json`))
    if (!recording) return dispatch({ type: 'ended', phase: 'failed', said: why })
    dispatch({ type: 'came', events: recording.events, violations: recording.violations })
    const whose = edited ? 'This is a recorded run of the unchanged code.' : 'This is a recorded run of the same code.'
    dispatch({ type: 'ended', phase: 'recorded', outcome: recording.outcome, said: `${why} ${whose}` })
  }

  /** Shows the run that was recorded when the site was built, where there is one and nothing has run yet. */
  async function showRecorded() {
    if (now.current.run.phase !== 'none' || spec.recording === 'none') return
    const recording = await loadRecording(href(`/_/runs/${spec.recording}.json`))
    if (!recording || now.current.run.phase !== 'none') return
    dispatch({ type: 'came', events: recording.events, violations: recording.violations })
    const whose = edited ? 'the unchanged code' : 'this code'
    const said = `A run of ${whose}, recorded when the site was built. Run makes one here.`
    dispatch({ type: 'ended', phase: 'recorded', outcome: recording.outcome, said })
  }

  function reset() {
    dropDraft(spec.id)
    dispatch({ type: 'load', files: original.files, settings: original.settings, note: 'Back to the original.' })
  }
  return { state, dispatch, run, showRecorded, engine, stop: engine.stop, reset, edited, original }
}

export type LabHandle = ReturnType<typeof useLab>

function withDraft(original: LabState, id: string, version: string): LabState {
  const draft = readDraft(id)
  if (!draft) return original
  const same = draft.version === version && Object.hasOwn(draft.files, original.file)
  const files = same ? draft.files : { ...original.files, ...draft.files }
  const note =
    draft.version === version ? 'Your edit from before.' : 'Your edit from before. The original has changed since: Reset shows it.'
  return { ...original, files, settings: draft.settings, note }
}

/** Collects what comes between two frames, so that a flood of events draws the page once. */
function batched(pass: (events: TapeEvent[], violations: Violation[]) => void) {
  let events: TapeEvent[] = []
  let violations: Violation[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (events.length || violations.length) pass(events, violations)
    events = []
    violations = []
  }
  const soon = () => {
    timer ??= setTimeout(flush, 16)
  }
  return {
    event: (event: TapeEvent) => {
      events.push(event)
      soon()
    },
    violation: (violation: Violation) => {
      violations.push(violation)
      soon()
    },
    flush,
  }
}
