import { useState } from 'react'

type Props<T extends string> = { label: string; value: T; options: [T, string][]; onPick: (value: T) => void }

let made = 0

/** A segmented switch: radio buttons in a row, under a name that no other switch of the page has. */
export function Switch<T extends string>({ label, value, options, onPick }: Props<T>) {
  const [name] = useState(() => `switch-${++made}`)
  return (
    <fieldset className="switch">
      <legend className="vh">{label}</legend>
      {options.map(([option, text]) => (
        <label key={option}>
          <input type="radio" name={name} value={option} checked={option === value} onChange={() => onPick(option)} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
