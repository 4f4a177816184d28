import { useId, useState } from 'react'
import { joinFault } from '@/lib/runtime/run-files'
import type { LabHandle } from '../lab-state/use-lab'

/** Adds an empty file under a path that the reader names; a path that cannot be says why. */
export function AddFile({ lab }: { lab: LabHandle }) {
  const { state, dispatch } = lab
  const [path, setPath] = useState<string>()
  const [fault, setFault] = useState('')
  const id = useId()
  if (path === undefined)
    return (
      <button className="files__add" type="button" onClick={() => setPath('')}>
        Add a file
      </button>
    )
  function add() {
    const name = path?.trim() ?? ''
    const found = joinFault(name, Object.keys(state.files))
    setFault(found ?? '')
    if (found) return
    dispatch({ type: 'add-file', file: name })
    setPath(undefined)
  }
  return (
    <form
      className="files__form"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setFault('')
        setPath(undefined)
      }}
    >
      <label htmlFor={id}>File name</label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this field.
        autoFocus
        value={path}
        placeholder="templates/tea.html"
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onChange={(event) => setPath(event.target.value)}
      />
      <button className="btn is-quiet" type="submit">
        Add
      </button>
      <p id={`${id}-fault`} role="status">
        {fault}
      </p>
    </form>
  )
}
