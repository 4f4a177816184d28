import { type PointerEvent, useRef, useState } from 'react'

/** Dragging a row of a list by its handle: says where it would stand as soon as the pointer has passed the middle of another row. */
export function useDragging(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null)
  const [held, setHeld] = useState<number>()
  const rows = () => [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect())

  function take(event: PointerEvent<HTMLElement>, place: number) {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setHeld(place)
  }
  function drag(event: PointerEvent<HTMLElement>) {
    if (held === undefined) return
    const y = event.clientY
    const to = rows().findIndex(({ top, bottom }, place) =>
      place < held ? y < (top + bottom) / 2 : place > held && y > (top + bottom) / 2,
    )
    if (to < 0) return
    onMove(held, to)
    setHeld(to)
  }
  const drop = () => setHeld(undefined)
  return { list, held, take, drag, drop }
}
