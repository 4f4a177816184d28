import { type KeyboardEvent, useState } from 'react'
import type { OrderTask } from '@/lib/quiz/kinds/order'
import { Html } from '../../html/html'
import { Icon } from '../../icon/icon'
import { Mark } from '../mark'
import type { Answering } from './answering'
import { moved } from './moved'
import { useDragging } from './use-dragging'

/** Put in order: each row has a button up and a button down, answers to the arrow keys, and can be dragged by its handle. */
export function Arrange({ anchor, task, item, hydrated, settled, onGive }: Answering<OrderTask>) {
  const order = item.response.length ? item.response : item.order
  const [said, setSaid] = useState('')
  const { list, held, take, drag, drop } = useDragging(move)

  function move(from: number, to: number) {
    if (settled || to < 0 || to >= order.length) return
    onGive(moved(order, from, to))
    setSaid(`Now ${to + 1} of ${order.length}.`)
  }
  /** The row keeps the focus, on the same button where it is still there to press. */
  function step(from: number, to: number) {
    move(from, to)
    const label = to > from ? 'down' : 'up'
    requestAnimationFrame(() => {
      const row = list.current?.children[to]
      const button =
        row?.querySelector<HTMLButtonElement>(`[data-move="${label}"]:enabled`) ?? row?.querySelector<HTMLButtonElement>('button:enabled')
      button?.focus()
    })
  }
  function onKeyDown(event: KeyboardEvent, place: number) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!by) return
    event.preventDefault()
    if (order[place + by]) step(place, place + by)
  }

  return (
    <>
      <ol className="opts order" ref={list}>
        {order.map((id, place) => {
          const row = task.items.find((other) => other.id === id)
          const right = task.items[place]?.id === id
          const marked = item.verdict !== 'open'
          const look = [held === place && 'held', marked && (right ? 'ok' : 'no')].filter(Boolean).join(' ')
          return (
            <li key={id} className={look || undefined} data-item={id} onKeyDown={(event) => onKeyDown(event, place)}>
              <span
                className="order__grip"
                aria-hidden="true"
                onPointerDown={(event) => !settled && take(event, place)}
                onPointerMove={drag}
                onPointerUp={drop}
                onPointerCancel={drop}
              >
                {place + 1}
              </span>
              <span id={`${anchor}-${id}`}>
                <Html html={row?.text ?? ''} />
              </span>
              {marked && <Mark right={right} />}
              {hydrated && (
                <span className="order__move">
                  {(['up', 'down'] as const).map((way) => {
                    const to = way === 'up' ? place - 1 : place + 1
                    return (
                      <button
                        key={way}
                        type="button"
                        id={`${anchor}-${id}-${way}`}
                        data-move={way}
                        aria-label={`Move ${way}`}
                        aria-labelledby={`${anchor}-${id}-${way} ${anchor}-${id}`}
                        disabled={settled || to < 0 || to === order.length}
                        onClick={() => step(place, to)}
                      >
                        <Icon name="down" />
                      </button>
                    )
                  })}
                </span>
              )}
            </li>
          )
        })}
      </ol>
      <p className="vh" aria-live="polite">
        {said}
      </p>
    </>
  )
}
