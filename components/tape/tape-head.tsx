import type { Actor } from '@/lib/runtime/tape/lanes'
import { EntityShape } from '../icon/icon'

/** Who stands where: server left, app right, layers between, and the name of the line. */
export function TapeHead({ cast, kind }: { cast: Actor[]; kind: 'wsgi' | 'asgi' }) {
  const layers = cast.filter(({ is }) => is === 'middleware')
  return (
    <div className="tape__lanes">
      <span className="entity is-server">
        <EntityShape of="server" />
        Server
      </span>
      <span className={`entity is-${kind}`}>
        <EntityShape of={kind} />
        {kind.toUpperCase()}
      </span>
      <span className="entity is-app">
        App
        <EntityShape of="app" />
      </span>
      {layers.length > 0 && (
        <span className="tape__layers">
          {layers.map(({ lane, name }) => (
            <span key={lane} className="entity is-middleware">
              <EntityShape of="middleware" />
              {name}
            </span>
          ))}
        </span>
      )}
    </div>
  )
}
