import { eventsOf } from '@/lib/runtime/tape/answers'
import { type Change, onion } from '@/lib/runtime/tape/onion'
import { EntityShape } from '../icon/icon'
import { LabIcon } from '../icon/lab-icon'
import { busy } from '../lab-state/lab-state'
import type { LabHandle } from '../lab-state/use-lab'

/** The onion: each layer with what it changed on the way in and on the way out; layers can change places and the run is repeated. */
export function LayersView({ lab }: { lab: LabHandle }) {
  const { run, layers, asked } = lab.state
  const skins = onion(eventsOf(run, asked), run.outcome?.layers ?? [])
  const order = layers ?? skins.map((_, i) => i)
  function move(index: number, by: number) {
    const next = [...order]
    const [taken] = next.splice(index, 1)
    if (taken === undefined) return
    next.splice(index + by, 0, taken)
    lab.dispatch({ type: 'order-layers', layers: next })
    lab.run({ layers: next })
  }
  return (
    <section className="onion" aria-label="Layers, outermost first">
      <h4>Layers, outermost first</h4>
      <ol>
        {skins.map(({ name, inward, outward, reached }, i) => (
          <li key={name + String(order[i])}>
            <p className="onion__name">
              <span className="entity is-middleware">
                <EntityShape of="middleware" />
                {name}
              </span>
              <span className="end">
                <button
                  className="btn is-quiet"
                  type="button"
                  disabled={i === 0 || busy(run)}
                  aria-label={`Move ${name} outwards`}
                  onClick={() => move(i, -1)}
                >
                  <LabIcon name="up" />
                </button>
                <button
                  className="btn is-quiet"
                  type="button"
                  disabled={i === skins.length - 1 || busy(run)}
                  aria-label={`Move ${name} inwards`}
                  onClick={() => move(i, 1)}
                >
                  <LabIcon name="down" />
                </button>
              </span>
            </p>
            <div className="onion__ways">
              <Changes
                title="On the way in"
                changes={inward}
                nothing={reached ? 'nothing changed' : 'answered itself: nothing went further in'}
              />
              <Changes title="On the way out" changes={outward} nothing="nothing changed" />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Changes({ title, changes, nothing }: { title: string; changes: Change[]; nothing: string }) {
  return (
    <div>
      <h5>{title}</h5>
      {changes.length === 0 && <p>{nothing}</p>}
      <ul>
        {changes.map(({ what, how, before, after }) => (
          <li key={`${what} ${how} ${before ?? ''} ${after ?? ''}`}>
            <span className="onion__how">{how}</span> <b>{what}</b> {before !== undefined && <del>{before}</del>}{' '}
            {after !== undefined && <ins>{after}</ins>}
          </li>
        ))}
      </ul>
    </div>
  )
}
