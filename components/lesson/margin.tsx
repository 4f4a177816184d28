import type { ReactNode } from 'react'

/** A note beside its paragraph; on narrow pages it follows it. */
export function Margin({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <aside className="mnote" aria-label={title}>
      <b>{title}</b>
      {children}
    </aside>
  )
}
