import { useState } from 'react'

/** A text to take along: shown whole, copied by a button that says so. */
export function CopyField({ label, text }: { label: string; text: string }) {
  const [said, setSaid] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      setSaid('Copying is not allowed here: select the text and copy it.')
    }
  }
  return (
    <div className="copy-field">
      <label className="field">
        {label}
        <input readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button className="btn" type="button" onClick={copy}>
        Copy
      </button>
      <p role="status">{said}</p>
    </div>
  )
}
