import { Html } from '../../html/html'

/** What is said to one choice, under it. For ears it is part of the verdict. */
export function Said({ html }: { html: string | undefined }) {
  return html ? (
    <p className="choice-said" aria-hidden="true">
      <Html html={html} />
    </p>
  ) : null
}
