import { useEffect, useRef, useState } from 'react'
import type { LabData, LabSpec } from '@/lib/runtime/lab/lab-data'
import { broken } from '@/lib/runtime/tape/rules'
import type { LabHandle } from '../lab-state/use-lab'
import { CodeEditor } from './code-editor'
import type { Marks } from './editor'
import { FilesRow } from './files-row'

type Props = { lab: LabHandle; spec: LabSpec; data: LabData; focus: number; bench?: boolean }

/** The code. The highlighted sample stands until somebody edits it; then the editor takes its place at the same size. */
export function CodePane({ lab, spec, data, focus, bench = false }: Props) {
  const { state } = lab
  const { file, files, run, sought } = state
  // Code that came with a link was never highlighted: it stands in the editor from the start.
  const original = files[file] === data.sources[spec.root + file] && data.html[spec.root + file] !== undefined
  const [editing, setEditing] = useState(focus > 0)
  const [at, setAt] = useState<number>()
  useEffect(() => {
    if (focus) setEditing(true)
  }, [focus])
  useEffect(() => {
    if (sought) setEditing(true)
  }, [sought])
  const edit = (line: number) => {
    setAt(line)
    setEditing(true)
  }
  const lines = run.events.filter((event) => event.n === (state.lit ?? state.opened) && (event.file ?? state.main) === file)
  const marks: Marks = {
    lit: state.lit === null && sought?.file === file ? sought.line : (lines[0]?.line ?? null),
    bad: faultLines(state, file, state.main),
  }
  return (
    <>
      <FilesRow lab={lab} main={state.main} bench={bench} />
      {editing || !original ? (
        <CodeEditor
          key={file}
          lab={lab}
          file={file}
          marks={marks}
          scrollTo={file === spec.main ? spec.lines?.[0] : undefined}
          focus={editing ? focus + 1 : 0}
          at={sought?.file === file ? sought.line : at}
          sought={sought?.file === file ? sought.times : 0}
        />
      ) : (
        <StillCode html={data.html[spec.root + file] ?? ''} file={file} spec={spec} marks={marks} onEdit={edit} />
      )}
    </>
  )
}

function faultLines({ run }: LabHandle['state'], file: string, main: string): number[] {
  const failed = run.outcome?.failure
  const lines = broken(run.violations).flatMap(({ n, line }) => {
    const event = run.events.find((e) => e.n === n)
    return (event?.file ?? main) === file ? (line ?? event?.line ?? []) : []
  })
  if (failed?.line && (failed.file ?? main) === file) lines.push(failed.line)
  return lines
}

function StillCode({
  html,
  file,
  spec,
  marks,
  onEdit,
}: {
  html: string
  file: string
  spec: LabSpec
  marks: Marks
  onEdit: (line: number) => void
}) {
  const pre = useRef<HTMLPreElement>(null)
  const { lit, bad } = marks
  const badKey = bad.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines are drawn anew with the HTML.
  useEffect(() => {
    const lines = [...(pre.current?.querySelectorAll('.l') ?? [])]
    lines.forEach((line, i) => {
      line.classList.toggle('is-lit', i + 1 === lit)
      line.classList.toggle('bad', badKey.split(',').includes(String(i + 1)))
      line.classList.toggle('hl', lit === null && !badKey && file === spec.main && spec.marked.includes(i + 1))
    })
    if (lit) lines[lit - 1]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [lit, badKey, html])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the lab opens.
  useEffect(() => {
    const first = spec.lines && file === spec.main ? pre.current?.querySelectorAll<HTMLElement>('.l')[spec.lines[0] - 1] : undefined
    if (first && pre.current) pre.current.scrollTop = first.offsetTop - pre.current.offsetTop
  }, [])
  return (
    <div className="pane__code">
      <pre
        ref={pre}
        className="code"
        role="group"
        tabIndex={0}
        aria-label={`${file}. Press Enter to edit.`}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          onEdit(lit ?? 1)
        }}
        onClick={(event) => {
          if (getSelection()?.toString()) return
          const line = (event.target as Element).closest('.l')
          onEdit(line ? [...(line.parentElement?.querySelectorAll('.l') ?? [])].indexOf(line) + 1 : 1)
        }}
      >
        <code dangerouslySetInnerHTML={{ __html: html }} />
      </pre>
    </div>
  )
}
