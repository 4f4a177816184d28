import { Fragment } from 'react'
import { judge } from '@/lib/quiz/judge'
import type { LineTask } from '@/lib/quiz/kinds/line'
import { Html } from '../../html/html'
import { Mark } from '../mark'
import type { Answering } from './answering'
import { Said } from './said'

/** Which line: the sample, each line of it a radio. */
export function Point({ anchor, task, item, settled, onGive }: Answering<LineTask>) {
  return (
    <div className="opts lines">
      {task.lines.map((line, index) => {
        const picked = item.response.includes(line.id)
        const marked = picked && item.verdict !== 'open'
        const gap = line.number - (task.lines[index - 1]?.number ?? 0) > 1
        const look = [gap && index && 'gap', marked && (line.right ? 'ok' : 'no')].filter(Boolean).join(' ')
        return (
          <Fragment key={line.id}>
            <label className={look || undefined}>
              <input type="radio" name={anchor} value={line.id} checked={picked} disabled={settled} onChange={() => onGive([line.id])} />
              <span className="lines__n">
                <span className="vh">Line </span>
                {line.number}
              </span>
              <code>
                <Html html={line.code} />
              </code>
              {marked && <Mark right={line.right} />}
            </label>
            {marked && <Said html={judge(task, item.response).said[0]} />}
          </Fragment>
        )
      })}
    </div>
  )
}
