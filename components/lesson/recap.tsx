import type { ReactNode } from 'react'
import { SectionHeading } from '../heading/heading'

/** What to keep, numbered. Seeing it counts as having read the phase. */
export function Recap({ number, children }: { number?: string; children?: ReactNode }) {
  return (
    <section className="recap" aria-labelledby="recap" data-recap>
      <SectionHeading id="recap" number={number} title="Recap">
        Recap
      </SectionHeading>
      {children}
    </section>
  )
}
