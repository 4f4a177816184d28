import { kindOf, type Task } from '@/lib/quiz/kinds'
import { Html } from '../html/html'
import { quoted } from '../html/quoted'

/** What is right, for a page without a script. */
export function RightAnswer({ task }: { task: Task }) {
  const rows = kindOf(task)
    .rows(task, quoted)
    .filter(({ right }) => right !== false)
  const List = rows.length > 1 && rows.every(({ right }) => right === undefined) ? 'ol' : 'ul'
  return (
    <List className="right-answer">
      {rows.map(({ id, text }) => (
        <li key={id}>
          <Html html={text} />
        </li>
      ))}
    </List>
  )
}
