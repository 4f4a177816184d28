type Props<T extends string> = { label: string; name: string; value: T; options: [T, string][]; onPick: (value: T) => void }

/** A segmented switch: radio buttons in a row. */
export function Switch<T extends string>({ label, name, value, options, onPick }: Props<T>) {
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
