import type { ReactNode } from 'react'
import { SectionHeading } from '../heading/heading'

/** What to keep, numbered, and folded: the questions come next, and it has answers. Seeing it counts as having read the phase. */
export function Recap({ number, children }: { number?: string; children?: ReactNode }) {
  return (
    <section className="recap" aria-labelledby="recap" data-recap>
      <SectionHeading id="recap" number={number} title="Recap">
        Recap
      </SectionHeading>
      <details className="fold">
        <summary>Try the questions below first, then unfold it</summary>
        {children}
      </details>
    </section>
  )
}
