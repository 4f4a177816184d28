import { useEffect, useRef, useState } from 'react'

/** A lab, open from the start. */
export function EmbeddedLab({ id, sheet }: { id: string; sheet: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [fault, setFault] = useState('')
  useEffect(() => {
    const host = place.current
    if (host && !host.hasChildNodes())
      import('../lab/lab.wake')
        .then(({ openLab }) => openLab(host, { do: 'open' }))
        .catch(() => setFault('The lab could not be loaded. Reload the page to try again.'))
  }, [])
  return (
    <>
      <div ref={place} className="embed__lab" data-lab={id} data-sheet={sheet} data-stays="" />
      {fault && <p role="alert">{fault}</p>}
    </>
  )
}
