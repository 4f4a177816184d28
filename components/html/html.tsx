type Props = { html: string; className?: string }

/** A phrase that was made from an author's Markdown at build, where HTML in the source became text. */
export function Html({ html, className }: Props) {
  return <span className={className} dangerouslySetInnerHTML={{ __html: html }} />
}

/** The same for whole paragraphs and code. */
export function RichHtml({ html, className = 'rich' }: Props) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
