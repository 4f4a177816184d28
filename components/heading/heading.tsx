import type { ReactNode } from 'react'
import { AnchorLink } from './anchor-link'

type Props = { id: string; title: string; children: ReactNode }

/** A section's heading with its number hung in the margin. */
export function SectionHeading({ id, number, title, children }: Props & { number?: string }) {
  return (
    <h2 id={id}>
      {number && <span className="sec">{number}</span>}
      {children} <AnchorLink id={id} to={`“${title}”`} />
    </h2>
  )
}

export function SubHeading({ id, title, children }: Props) {
  return (
    <h3 id={id}>
      {children} <AnchorLink id={id} to={`“${title}”`} />
    </h3>
  )
}
