import type { LabSettings, LabSpec } from '@/lib/runtime/lab/lab-data'
import type { EventKind, Outcome, TapeEvent, Violation } from '@/lib/runtime/tape/event'
import { broken } from '@/lib/runtime/tape/rules'

/** How far a run is: `waiting` while Python is fetched and started, `recorded` where a run made at build is shown instead. */
export type RunPhase = 'none' | 'waiting' | 'running' | 'done' | 'stopped' | 'failed' | 'recorded'

export type LabRun = {
  phase: RunPhase
  /** The how-manieth run of this visit. */
  number: number
  events: TapeEvent[]
  violations: Violation[]
  outcome: Outcome | null
  /** A sentence about a run that did not end by itself, or could not begin. */
  said: string
}

/** Which of the two the tape's pane shows: what crossed the boundary, or the stations inside the framework. */
export type View = 'tape' | 'xray'

/** A line the reader wants to see in the code; `times` tells one wish from the next. */
export type Sought = { file: string; line: number; times: number }

export type Tab = 'code' | 'request' | 'tape' | 'response'

export type LabState = {
  files: Record<string, string>
  /** The file that holds the app, and the one in the editor. */
  main: string
  file: string
  settings: LabSettings
  /** The order of the layers, where the reader changed it. */
  layers: number[] | null
  /** Which of the requests, and of their answers, is shown. */
  asked: number
  run: LabRun
  /** The event that is open, and the one that is pointed at. */
  opened: number | null
  lit: number | null
  /** Keys of environ or scope that are pointed at, in the request or on the tape. */
  keys: string[]
  hidden: EventKind[]
  tab: Tab
  view: View
  sought: Sought | null
  note: string
}

export type LabEvent =
  | { type: 'edit'; file: string; text: string }
  | { type: 'show-file'; file: string }
  | { type: 'add-file'; file: string }
  | { type: 'remove-file'; file: string; show: string }
  | { type: 'serve-file'; file: string }
  | { type: 'ask'; at: number }
  | { type: 'set'; settings: Partial<LabSettings> }
  | { type: 'load'; files: Record<string, string>; main: string; settings: LabSettings; note: string }
  | { type: 'order-layers'; layers: number[] }
  | { type: 'begin' }
  | { type: 'started' }
  | { type: 'came'; events: TapeEvent[]; violations: Violation[] }
  | { type: 'ended'; phase: RunPhase; outcome?: Outcome | null; said?: string }
  | { type: 'open'; n: number | null }
  | { type: 'light'; n: number | null }
  | { type: 'point'; keys: string[] }
  | { type: 'hide'; hidden: EventKind[] }
  | { type: 'tab'; tab: Tab }
  | { type: 'view'; view: View }
  | { type: 'seek'; file: string; line: number }
  | { type: 'note'; note: string }

const noRun: LabRun = { phase: 'none', number: 0, events: [], violations: [], outcome: null, said: '' }

/** A lab as its lesson has it. */
export function initialLab(spec: LabSpec, sources: Record<string, string>): LabState {
  return {
    files: Object.fromEntries(spec.files.map((name) => [name, sources[spec.root + name] ?? ''])),
    main: spec.main,
    file: spec.main,
    settings: spec.settings,
    layers: null,
    asked: 0,
    run: noRun,
    opened: null,
    lit: null,
    keys: [],
    hidden: [],
    tab: 'code',
    view: 'tape',
    sought: null,
    note: '',
  }
}

/** What an event makes of a lab. Pure. */
export function labReducer(state: LabState, event: LabEvent): LabState {
  switch (event.type) {
    case 'edit':
      return { ...state, files: { ...state.files, [event.file]: event.text } }
    case 'show-file':
      return { ...state, file: event.file }
    case 'add-file':
      return { ...state, files: { ...state.files, [event.file]: '' }, file: event.file }
    case 'remove-file': {
      const { [event.file]: _, ...files } = state.files
      return { ...state, files, file: state.file === event.file ? event.show : state.file }
    }
    case 'serve-file':
      return { ...state, main: event.file }
    case 'ask':
      return { ...state, asked: event.at }
    case 'set': {
      const settings = { ...state.settings, ...event.settings }
      return { ...state, settings, asked: Math.min(state.asked, settings.more.length) }
    }
    case 'load':
      return {
        ...state,
        files: event.files,
        main: event.main,
        asked: 0,
        file: Object.hasOwn(event.files, state.file) ? state.file : (Object.keys(event.files)[0] ?? state.file),
        sought: null,
        settings: event.settings,
        note: event.note,
        run: { ...noRun, number: state.run.number },
        opened: null,
        layers: null,
      }
    case 'order-layers':
      return { ...state, layers: event.layers }
    case 'begin':
      return {
        ...state,
        run: { ...noRun, phase: 'waiting', number: state.run.number + 1 },
        opened: null,
        lit: null,
        keys: [],
        sought: null,
        note: '',
        tab: 'tape',
      }
    case 'started':
      return { ...state, run: { ...state.run, phase: 'running' } }
    case 'came': {
      const { run } = state
      return { ...state, run: { ...run, events: [...run.events, ...event.events], violations: [...run.violations, ...event.violations] } }
    }
    case 'ended': {
      const run = { ...state.run, phase: event.phase, outcome: event.outcome ?? null, said: event.said ?? '' }
      return { ...state, run, opened: state.opened ?? broken(run.violations)[0]?.n ?? null }
    }
    case 'open':
      return { ...state, opened: event.n, sought: null }
    case 'light':
      return { ...state, lit: event.n }
    case 'point':
      return { ...state, keys: event.keys }
    case 'hide':
      return { ...state, hidden: event.hidden }
    case 'tab':
      return { ...state, tab: event.tab }
    case 'view':
      return { ...state, view: event.view }
    case 'seek':
      if (!Object.hasOwn(state.files, event.file)) return state
      return {
        ...state,
        file: event.file,
        tab: 'code',
        sought: { file: event.file, line: event.line, times: (state.sought?.times ?? 0) + 1 },
      }
    case 'note':
      return { ...state, note: event.note }
  }
}

/** Whether a run is under way. */
export const busy = (run: LabRun): boolean => run.phase === 'waiting' || run.phase === 'running'

/** The same source with some of its lines replaced (`7` or `7-8`); the new ones take the old indentation where they bring none. */
export function changedLines(source: string, line: string, to: string): string {
  const [first = 1, last = first] = line.split('-').map(Number)
  const lines = source.split('\n')
  const indent = /^\s*/.exec(lines[first - 1] ?? '')?.[0] ?? ''
  const fresh = to === '' ? [] : to.split('\n').map((text) => (/^\s/.test(text) ? text : indent + text))
  return [...lines.slice(0, first - 1), ...fresh, ...lines.slice(last)].join('\n')
}
