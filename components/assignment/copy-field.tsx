import { useState } from 'react'

/** A text to take along: shown whole, on one line or on `rows` of them, copied by a button that says so. */
export function CopyField({ label, text, rows = 1 }: { label: string; text: string; rows?: number }) {
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
        <textarea readOnly rows={rows} value={text} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button className="btn" type="button" onClick={copy}>
        Copy
      </button>
      <p role="status">{said}</p>
    </div>
  )
}
