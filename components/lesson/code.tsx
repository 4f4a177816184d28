/** The inside of a code block: numbered lines, scrolling sideways where it must. */
export function Code({
  html,
  label,
  numbered = true,
  focused = false,
}: {
  html: string
  label: string
  numbered?: boolean
  focused?: boolean
}) {
  const names = ['code', numbered ? '' : 'plain', focused ? 'has-foc' : ''].filter(Boolean).join(' ')
  return (
    <pre className={names} role="group" tabIndex={0} aria-label={label}>
      <code dangerouslySetInnerHTML={{ __html: html }} />
    </pre>
  )
}
