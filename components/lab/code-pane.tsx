import { useEffect, useRef, useState } from 'react'
import type { LabData, LabSpec } from '@/lib/runtime/lab/lab-data'
import type { LabHandle } from '../lab-state/use-lab'
import type { EditorHandle, Marks } from './editor'

type Props = { lab: LabHandle; spec: LabSpec; sheet: LabData; focus: number }

/** The code. The highlighted sample stands until somebody edits it; then the editor takes its place at the same size. */
export function CodePane({ lab, spec, sheet, focus }: Props) {
  const { state, dispatch } = lab
  const { file, files, run } = state
  // Code that came with a link was never highlighted: it stands in the editor from the start.
  const original = files[file] === sheet.sources[file] && sheet.html[file] !== undefined
  const [editing, setEditing] = useState(focus > 0)
  const [at, setAt] = useState<number>()
  useEffect(() => {
    if (focus) setEditing(true)
  }, [focus])
  const edit = (line: number) => {
    setAt(line)
    setEditing(true)
  }
  const lines = run.events.filter((event) => event.n === (state.lit ?? state.opened) && (event.file ?? spec.main) === file)
  const marks: Marks = { lit: lines[0]?.line ?? null, bad: faultLines(state, file, spec.main) }
  return (
    <>
      {spec.files.length > 1 && (
        <div className="pane__files">
          {spec.files.map((name) => (
            <button key={name} type="button" aria-pressed={name === file} onClick={() => dispatch({ type: 'show-file', file: name })}>
              {name}
            </button>
          ))}
        </div>
      )}
      {editing || !original ? (
        <Editor
          key={file}
          lab={lab}
          file={file}
          marks={marks}
          scrollTo={file === spec.main ? spec.lines?.[0] : undefined}
          focus={editing ? focus + 1 : 0}
          at={at}
        />
      ) : (
        <StillCode html={sheet.html[file] ?? ''} file={file} spec={spec} marks={marks} onEdit={edit} />
      )}
    </>
  )
}

function faultLines({ run }: LabHandle['state'], file: string, main: string): number[] {
  const failed = run.outcome?.failure
  const lines = run.violations.flatMap(({ n, line }) => {
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

type EditorProps = { lab: LabHandle; file: string; marks: Marks; scrollTo?: number; focus: number; at?: number }

function Editor({ lab, file, marks, scrollTo, focus, at }: EditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<EditorHandle>()
  // The line break at the end of a file is no line of its own, here as in the sample.
  const text = (lab.state.files[file] ?? '').replace(/\n$/, '')
  const now = useRef({ lab, text })
  now.current = { lab, text }
  // What was typed comes back as state, sometimes when more has been typed: only a text that did not come from here is put in.
  const typed = useRef<string[]>([])
  // The text the state last held: the first key may come before React has shown the editor it was typed into.
  const known = useRef(text)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once per file.
  useEffect(() => {
    let made: EditorHandle | undefined
    let gone = false
    import('./editor').then(({ mountEditor }) => {
      if (gone || !host.current) return
      made = mountEditor(host.current, {
        text: now.current.text,
        label: `${file}. Escape, then Tab, leaves the editor.`,
        scrollTo,
        onChange: (next) => {
          typed.current.push(next)
          now.current.lab.dispatch({ type: 'edit', file, text: `${next}\n` })
        },
        onRun: () => now.current.lab.run(),
      })
      setEditor(made)
      if (focus) made.focus(at)
    })
    return () => {
      gone = true
      made?.destroy()
    }
  }, [file])
  useEffect(() => {
    if (text === known.current) return
    known.current = text
    const own = typed.current.indexOf(text)
    if (own >= 0) typed.current.splice(0, own + 1)
    else editor?.setText(text)
  }, [editor, text])
  const { lit } = marks
  const bad = marks.bad.join()
  useEffect(() => editor?.mark({ lit, bad: bad ? bad.split(',').map(Number) : [] }), [editor, lit, bad])
  useEffect(() => {
    if (focus > 1) editor?.focus()
  }, [editor, focus])
  return (
    <div className="pane__code">
      {!editor && (
        <pre className="code plain-lines" aria-hidden="true">
          {text}
        </pre>
      )}
      <div ref={host} className="editor" />
    </div>
  )
}
