import { Fragment } from 'react'
import type { ChoiceTask } from '@/lib/quiz/kinds/choice'
import { Html } from '../../html/html'
import { Mark } from '../mark'
import type { Answering } from './answering'
import { Said } from './said'

/** One right answer or several: radios or checkboxes. */
export function Pick({ anchor, task, item, settled, onGive }: Answering<ChoiceTask>) {
  const several = task.kind === 'choices'
  const toggle = (id: string, on: boolean) =>
    onGive(several ? (on ? [...item.response, id] : item.response.filter((other) => other !== id)) : [id])
  return (
    <div className="opts">
      {item.order.map((id) => {
        const choice = task.choices.find((c) => c.id === id)
        if (!choice) return null
        const picked = item.response.includes(id)
        const marked = picked && item.verdict !== 'open'
        return (
          <Fragment key={id}>
            <label className={marked ? (choice.right ? 'ok' : 'no') : undefined}>
              <input
                type={several ? 'checkbox' : 'radio'}
                name={anchor}
                value={id}
                checked={picked}
                disabled={settled}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              <Html html={choice.text} />
              {marked && <Mark right={choice.right} />}
            </label>
            {marked && <Said html={choice.feedback} />}
          </Fragment>
        )
      })}
    </div>
  )
}
