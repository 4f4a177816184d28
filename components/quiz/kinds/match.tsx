import { type DragEvent, useState } from 'react'
import type { MatchTask } from '@/lib/quiz/kinds/match'
import { Html } from '../../html/html'
import { Mark } from '../mark'
import type { Answering } from './answering'

const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

/** Find partners: a select for each prompt; an option can also be dragged onto one. */
export function Match({ anchor, task, item, hydrated, settled, onGive }: Answering<MatchTask>) {
  const options = item.order.flatMap((id) => task.options.find((option) => option.id === id) ?? [])
  const given = task.prompts.map((_, place) => item.response[place] ?? '')
  const [over, setOver] = useState<number>()
  const draggable = hydrated && !settled

  function choose(place: number, id: string) {
    const next = given.map((old, i) => (i === place ? id : old))
    onGive(next.some(Boolean) ? next : [])
  }
  function drop(event: DragEvent, place: number) {
    event.preventDefault()
    setOver(undefined)
    const id = event.dataTransfer.getData('text/plain')
    if (options.some((option) => option.id === id)) choose(place, id)
  }
  return (
    <div className="match">
      <ul className="match__options" aria-label="Partners">
        {options.map(({ id, text }, place) => (
          <li key={id} draggable={draggable} onDragStart={(event) => event.dataTransfer.setData('text/plain', id)}>
            <span className="match__letter">{String.fromCharCode(65 + place)}</span> <Html html={text} />
          </li>
        ))}
      </ul>
      <ol className="opts">
        {task.prompts.map(({ id, text, option }, place) => {
          const right = given[place] === option
          const marked = item.verdict !== 'open'
          const look = [over === place && 'held', marked && (right ? 'ok' : 'no')].filter(Boolean).join(' ')
          return (
            <li
              key={id}
              className={look || undefined}
              onDragOver={(event) => {
                if (!draggable) return
                event.preventDefault()
                setOver(place)
              }}
              onDragLeave={() => setOver(undefined)}
              onDrop={(event) => draggable && drop(event, place)}
            >
              <label htmlFor={`${anchor}-${id}`}>
                <Html html={text} />
              </label>
              <select
                id={`${anchor}-${id}`}
                name={anchor}
                value={given[place]}
                disabled={settled}
                onChange={(event) => choose(place, event.target.value)}
              >
                <option value="">Choose …</option>
                {options.map((one, i) => (
                  <option key={one.id} value={one.id}>
                    {String.fromCharCode(65 + i)} {words(one.text)}
                  </option>
                ))}
              </select>
              {marked && <Mark right={right} />}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
