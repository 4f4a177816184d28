import { useEffect, useState } from 'react'
import type { Fetching } from '../lab-state/engine'
import type { LabHandle } from '../lab-state/use-lab'

const mega = (bytes: number): string => (bytes / 1_000_000).toFixed(1)

/** What is being waited for before the first run: bytes of bytes, then Python’s start. And what to say where a run did not come to its end. */
export function StartBar({ lab: { state, engine } }: { lab: LabHandle }) {
  const [fetching, setFetching] = useState<Fetching>()
  useEffect(() => engine.watch(setFetching), [engine])
  const { phase, said } = state.run
  if (phase === 'waiting')
    return (
      <div className="lab__wait" role="status">
        {fetching ? (
          <>
            <progress max={fetching.total} value={fetching.loaded} aria-label="Download of Python" />
            <span>
              Fetching Python, once: <b>{mega(fetching.loaded)}</b> of {mega(fetching.total)} MB
            </span>
          </>
        ) : (
          <span>Python is starting.</span>
        )}
      </div>
    )
  if (said)
    return (
      <p className={`lab__said is-${phase}`} role="status">
        {said}
      </p>
    )
  return null
}
