import { useState } from 'react'

type Props<T> = {
  label: string
  value: T
  /** The value in a text; undefined while the text says none. */
  read: (text: string) => T | undefined
  write: (value: T) => string
  onChange: (value: T) => void
  placeholder?: string
  numeric?: boolean
  hint?: string
}

/** A field whose text stays as it is typed while its value is kept in order; a text that says none is marked, and the last value stays. */
export function LooseField<T>({ label, value, read, write, onChange, placeholder, numeric, hint }: Props<T>) {
  const [text, setText] = useState(() => write(value))
  const said = read(text)
  const shown = said === undefined || write(said) === write(value) ? text : write(value)
  return (
    <div>
      <label>
        <span>{label}</span>
        <input
          value={shown}
          placeholder={placeholder}
          inputMode={numeric ? 'numeric' : undefined}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={said === undefined}
          onChange={(event) => {
            setText(event.target.value)
            const next = read(event.target.value)
            if (next !== undefined) onChange(next)
          }}
        />
      </label>
      {hint && <small>{hint}</small>}
    </div>
  )
}

/** A whole number of at most `most` in a text; 0 where there is none. */
export const wholeNumber =
  (most: number) =>
  (text: string): number | undefined =>
    /^\s*\d*\s*$/.test(text) ? Math.min(Number(text), most) : undefined
