import { useEffect, useRef } from 'react'

/** A lab that opens by itself: the page’s own script hears the button, as it does in a lesson. */
export function EmbeddedLab({ id, sheet }: { id: string; sheet: string }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.click(), [])
  return (
    <div className="embed__lab" data-lab={id} data-labs={sheet} data-stays="">
      <button ref={button} className="btn" type="button" data-lab-do="open">
        Open the lab
      </button>
    </div>
  )
}
