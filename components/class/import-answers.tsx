import { useRef, useState } from 'react'

type Source = { where: string; text: string }

/** Three ways in for hand-ins: paste, drop, open. */
export function ImportAnswers({ onTake }: { onTake(sources: Source[]): void }) {
  const [text, setText] = useState('')
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)

  async function open(files: FileList | null) {
    const all = [...(files ?? [])]
    const sources = await Promise.all(all.map(async (file) => ({ where: file.name, text: await file.text() })))
    if (chooser.current) chooser.current.value = ''
    if (sources.length) onTake(sources)
  }

  return (
    <div
      className={over ? 'take-in is-over' : 'take-in'}
      role="group"
      aria-label="Hand-ins"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const dropped = event.dataTransfer.getData('text')
        if (event.dataTransfer.files.length) open(event.dataTransfer.files)
        else if (dropped) onTake([{ where: 'What was dropped', text: dropped }])
      }}
    >
      <label className="field">
        Paste links of hand-ins, as many as you have, or drop files here
        <textarea value={text} rows={4} spellCheck={false} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="take-in__act">
        <button
          className="btn is-primary"
          type="button"
          onClick={() => {
            onTake([{ where: 'What was pasted', text }])
            setText('')
          }}
        >
          Take in
        </button>
        <button className="btn" type="button" onClick={() => chooser.current?.click()}>
          Open files
        </button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept=".json,.txt,application/json,text/plain"
          onChange={(event) => open(event.target.files)}
        />
      </div>
    </div>
  )
}
