import type { ReactNode } from 'react'
import type { EntityName } from '@/lib/lesson/entity'
import { EntityShape } from '../icon/icon'

export const entityNames: Record<EntityName, string> = {
  client: 'client',
  server: 'server',
  wsgi: 'WSGI',
  asgi: 'ASGI',
  middleware: 'middleware',
  app: 'app',
}

/** An actor's name with its hue and its shape. */
export function Entity({ is, children }: { is: EntityName; children?: ReactNode }) {
  return (
    <span className={`entity is-${is}`}>
      <EntityShape of={is} />
      {children ?? entityNames[is]}
    </span>
  )
}
