import type { ReactNode } from 'react'
import type { EntityName } from '@/lib/lesson/entity'
import { siteIdentity } from '@/lib/site/site'
import { EntityShape } from '../icon/icon'

/** An actor's name with its hue and its shape. */
export function Entity({ is, children }: { is: EntityName; children?: ReactNode }) {
  return (
    <span className={`entity is-${is}`}>
      <EntityShape of={is} />
      {children ?? siteIdentity().actors[is]?.name ?? is}
    </span>
  )
}
