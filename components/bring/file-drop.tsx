import { useRef, useState } from 'react'

/** Where a file is dropped, or chosen with the keyboard or a thumb. */
export function FileDrop({ onFile }: { onFile(file: File): void }) {
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)

  function open(files: FileList | null) {
    const file = files?.[0]
    if (file) onFile(file)
    // The same file may be chosen again once it was mended.
    if (chooser.current) chooser.current.value = ''
  }

  return (
    <div
      className={over ? 'take-in is-over' : 'take-in'}
      role="group"
      aria-label="A file of questions"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        open(event.dataTransfer.files)
      }}
    >
      <label className="bring__file">
        Drop a file here, or choose one
        <input ref={chooser} type="file" onChange={(event) => open(event.target.files)} />
      </label>
    </div>
  )
}
