import { createHash } from 'node:crypto'
import { highlight } from '../lesson/code/highlight'
import { languageOf } from '../lesson/code/language-of'
import { jsxNodes, propsOf } from '../lesson/jsx-nodes'
import { lineNumbers } from '../lesson/line-numbers'
import type { PropsOf } from '../lesson/vocabulary'
import { bareOf, type LabData, type LabSettings, type LabSpec, plainSettings } from '../runtime/lab/lab-data'
import { labSettings } from '../runtime/lab/run-options'
import { definesApp, isProgram, neededFiles, runRoot } from '../runtime/lab/runnable'
import { xrayOf } from '../runtime/lab/xray-of'
import type { RunRequestInput } from '../runtime/run-request'
import { type PlacedCase, requestOf } from '../servers/case'
import { slugOf } from '../servers/matrix'
import type { Exercise } from './exercise'
import type { Content, Phase } from './model'
import type { Template } from './template'

/** Whether a sample of a lesson is a lab: Python that is not held still. */
export function isRunnable(props: Pick<PropsOf<'Sample'>, 'still' | 'file'>, source: string): boolean {
  return !props.still && (definesApp(source) || isProgram(props.file, source))
}

/** Ids of the exercises a lesson asks, in reading order. */
export function exercisesOf(phase: Pick<Phase, 'lesson'>): string[] {
  return jsxNodes(phase.lesson.tree).flatMap((node) => (node.name === 'Exercise' ? [String(propsOf(node).props.id)] : []))
}

/** Everything the labs of a phase need. */
export function phaseLabData(phase: Phase): LabData {
  const data: LabData = { sources: {}, html: {}, labs: {} }
  const place = `${phase.guide}/${phase.slug}`
  for (const node of jsxNodes(phase.lesson.tree)) {
    const props = propsOf(node).props as Record<string, string> & Pick<PropsOf<'Sample'>, 'still' | 'file' | 'lifespan' | 'strict'>
    const anchor = String(props.id)
    const source = phase.samples.get(String(props.file)) ?? ''
    if ((node.name === 'Sample' && isRunnable(props, source)) || node.name === 'Concurrency') {
      const files = neededFiles(String(props.file), phase.samples)
      const root = runRoot(String(props.file))
      for (const file of files) addFile(data, file, phase.samples.get(file) ?? '')
      const shown = lineNumbers(props.lines)
      data.labs[anchor] = withRecording(data, {
        id: `${place}#${anchor}`,
        main: String(props.file).slice(root.length),
        files: files.map((file) => file.slice(root.length)),
        root,
        lines: shown.length ? [shown[0] ?? 1, shown.at(-1) ?? 1] : null,
        marked: lineNumbers(props.highlight),
        settings: { ...labSettings(props), ...(isProgram(String(props.file), source) && { mode: 'program' as const }) },
        recording: '',
        exercise: null,
      })
    }
    const exercise = node.name === 'Exercise' && phase.exercises.get(anchor)
    if (exercise) data.labs[anchor] = exerciseLab(data, exercise, place)
  }
  return data
}

/** The labs of the bench: one per template. */
export function benchLabData(content: Content): LabData {
  const data: LabData = { sources: {}, html: {}, labs: {} }
  for (const template of content.templates) {
    data.labs[template.id] = benchLab(data, `bench#${template.id}`, template.file, template)
    if (template.bare)
      data.labs[bareOf(template.id)] = benchLab(data, `bench#${bareOf(template.id)}`, template.bare, { ...template, packages: undefined })
  }
  return data
}

function benchLab(data: LabData, id: string, file: string, { files, ...told }: Omit<Template, 'id' | 'file' | 'bare'>): LabSpec {
  const root = runRoot(file)
  const needed = neededFiles(file, files)
  for (const name of needed) addFile(data, name, files.get(name) ?? '')
  const inRun = (name: string) => name.slice(root.length)
  return withRecording(data, {
    id,
    main: inRun(file),
    files: needed.map(inRun),
    root,
    lines: null,
    marked: [],
    settings: { ...labSettings(told), ...(isProgram(file, files.get(file) ?? '') && { mode: 'program' as const }) },
    recording: '',
    exercise: null,
  })
}

/** Whether the page can run a case: its app is found, nothing stands in front of it, and it leaves the interpreter alive. */
export const isRunnableCase = (one: PlacedCase): boolean => definesApp(one.source) && !one.behind && !one.source.includes('os._exit')

/** The lab of one case of the servers. */
export function caseLabData(one: PlacedCase): LabData {
  const data: LabData = { sources: {}, html: {}, labs: {} }
  addFile(data, 'app.py', one.source)
  const leaves = one.steps?.flatMap((step) =>
    'leave' in step && step.after !== 'answer' ? [{ do: 'disconnect' as const, after: step.after }] : [],
  )
  const client = one.client ?? leaves ?? []
  const mode = one.group === 'lifespan' || one.group === 'websocket' ? one.group : 'http'
  const settings = { ...plainSettings, interface: one.interface, mode, request: requestOf(one), client } as LabSettings
  const spec = {
    id: `${slugOf(one)}#code`,
    main: 'app.py',
    files: ['app.py'],
    root: '',
    lines: null,
    marked: [],
    settings,
    recording: '',
    exercise: null,
  }
  data.labs.code = spec
  return data
}

function exerciseLab(data: LabData, exercise: Exercise, phase: string): LabSpec {
  const main = `${exercise.id.replaceAll('-', '_')}.py`
  addFile(data, main, exercise.starter)
  const { id, checks, solution } = exercise
  const solutionHtml = highlight(solution, { language: 'python' }).html
  const spec = {
    id: `${phase}#${id}`,
    main,
    files: [main],
    root: '',
    lines: null,
    marked: [],
    settings: { ...labSettings(exercise), ...(isProgram(main, exercise.solution) && { mode: 'program' as const }) },
    recording: '',
  }
  return withRecording(data, { ...spec, exercise: { id, phase, checks, solution, solutionHtml } })
}

function addFile(data: LabData, name: string, source: string): void {
  data.sources[name] = source
  data.html[name] = highlight(source, { language: languageOf(name) }).html
}

/** What a lab orders when nothing was changed. */
export function runRequestOf(
  data: Pick<LabData, 'sources'>,
  { main, files, root, settings: set }: Pick<LabSpec, 'main' | 'files' | 'root' | 'settings'>,
): RunRequestInput {
  return {
    files: Object.fromEntries(files.map((file) => [file, data.sources[root + file] ?? ''])),
    main,
    ...set,
    xray: xrayOf(set.packages),
  }
}

function withRecording(data: LabData, spec: LabSpec): LabSpec {
  return {
    ...spec,
    recording: createHash('sha256')
      .update(JSON.stringify(runRequestOf(data, spec)))
      .digest('hex')
      .slice(0, 16),
  }
}
