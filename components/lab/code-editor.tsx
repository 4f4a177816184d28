import { useEffect, useRef, useState } from 'react'
import type { LabHandle } from '../lab-state/use-lab'
import type { EditorHandle, Marks } from './editor'

/** `sought` counts how often the reader has asked to see the line `at`. */
type EditorProps = { lab: LabHandle; file: string; marks: Marks; scrollTo?: number; focus: number; at?: number; sought: number }

/** The editor of one file: fetched with the first edit, then at the line that was asked for. */
export function CodeEditor({ lab, file, marks, scrollTo, focus, at, sought }: EditorProps) {
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
        python: file.endsWith('.py'),
        scrollTo,
        onChange: (next) => {
          typed.current.push(next)
          now.current.lab.dispatch({ type: 'edit', file, text: `${next}\n` })
        },
        onRun: () => now.current.lab.run(),
      })
      setEditor(made)
      if (focus || sought) made.focus(at)
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the reader asks.
  useEffect(() => {
    if (sought) editor?.focus(at)
  }, [editor, sought])
  return (
    <div className="pane__code">
      {!editor && (
        <pre className="code plain-lines" aria-hidden="true">
          {text}
        </pre>
      )}
      <div ref={host} className="editor" />
      <p className="editor__leave" aria-hidden="true">
        Tab indents. <kbd>Esc</kbd>, then <kbd>Tab</kbd>, leaves the editor.
      </p>
    </div>
  )
}
