import type { ReactNode } from 'react'
import type { Specs } from '@/lib/content/schema'

/** A link to a clause of a specification, named as the specification names it. */
export function Spec({ specs, doc, clause, children }: { specs: Specs; doc: string; clause: string; children?: ReactNode }) {
  const spec = specs[doc]
  if (!spec) return null
  return (
    <a className="spec" href={`${spec.url}#${clause}`}>
      {children ?? `${spec.title}, ${spec.clauses[clause]}`}
    </a>
  )
}
