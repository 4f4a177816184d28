import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { codeVersion, dropDraft, keepDraft, readDraft } from '@/lib/runtime/lab/draft'
import { playable } from '@/lib/runtime/lab/exchanges'
import { inFirstWords } from '@/lib/runtime/lab/first-words'
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
  const version = codeVersion(JSON.stringify([original.files, inFirstWords(original.settings)]))
  const [state, dispatch] = useReducer(labReducer, undefined, () => withDraft(original, spec.id, version))
  const [engine] = useState(createEngine)
  useEffect(() => engine.release, [engine])
  const now = useRef(state)
  now.current = state
  const { files, main, settings } = state
  const text = useMemo(() => JSON.stringify([files, main, settings]), [files, main, settings])
  const edited = text !== JSON.stringify([original.files, original.main, original.settings])
  // An edit that could not be read stays where it is until there is another.
  const spared = useRef(state.note.startsWith(damaged))
  useEffect(() => {
    if (edited) spared.current = false
    const timer = setTimeout(() => {
      if (edited) keepDraft(spec.id, { version, main, files, settings, at: Date.now() })
      else if (!spared.current) dropDraft(spec.id)
    }, 300)
    return () => clearTimeout(timer)
  }, [edited, files, main, settings, spec.id, version])

  async function run(over: Partial<Pick<LabState, 'files' | 'layers' | 'settings'>> = {}, { live = false, frames = false } = {}) {
    if (busy(now.current.run)) return
    const { files, main, layers, ...from } = { ...now.current, ...over }
    const settings = { ...playable(from.settings), ...(live && { live, client: [], more: [] }) }
    const fault = treeFault(files)
    dispatch({ type: 'begin' })
    if (fault) return dispatch({ type: 'ended', phase: 'failed', said: fault })
    const inbox = batched((events, violations) => dispatch({ type: 'came', events, violations }))
    try {
      const end = await engine.run(
        { files, main, ...settings, layers, xray: xrayOf(settings.packages, frames) },
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
    dispatch({ type: 'load', files: original.files, main: original.main, settings: original.settings, note: 'Back to the original.' })
  }
  return { state, dispatch, run, showRecorded, engine, stop: engine.stop, reset, edited, original }
}

export type LabHandle = ReturnType<typeof useLab>

const damaged = 'Your edit from before is damaged.'

function withDraft(original: LabState, id: string, version: string): LabState {
  const draft = readDraft(id)
  if (!draft) return original
  if ('damaged' in draft) {
    const found = Object.keys(draft.files)
    const rest = found.length ? `What could be read of it stands here: ${found.join(', ')}.` : 'The original stands here.'
    return { ...original, files: { ...original.files, ...draft.files }, note: `${damaged} ${rest}` }
  }
  const same = draft.version === version && Object.hasOwn(draft.files, original.file)
  const files = same ? draft.files : { ...original.files, ...draft.files }
  const main = draft.main !== undefined && Object.hasOwn(files, draft.main) ? draft.main : original.main
  const note =
    draft.version === version ? 'Your edit from before.' : 'Your edit from before. The original has changed since: Reset shows it.'
  return { ...original, files, main, file: main, settings: draft.settings, note }
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
