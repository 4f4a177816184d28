import type { QuestionView } from '@/lib/quiz/question-view'
import type { Task } from '@/lib/quiz/task'
import { Html, RichHtml } from '../html/html'
import { Icon } from '../icon/icon'

type Props = { question: QuestionView; number: number; address?: string }

/** A question with its key, what is said to each answer, and why. */
export function KeyQuestion({ question, number, address }: Props) {
  return (
    <li className="key" id={question.id}>
      <div className="key__q">
        <span className="key__n">{number}.</span>
        <div>
          <p>
            <Html html={question.opening} />{' '}
            {address && (
              <a className="anchor" href={address} aria-label={`Question ${number} in its lesson`}>
                <Icon name="link" />
              </a>
            )}
          </p>
          {question.rest && <RichHtml html={question.rest} />}
        </div>
      </div>
      <Key task={question} />
      <RichHtml className="rich key__why" html={question.explain} />
    </li>
  )
}

type Row = { id: string; right?: boolean; text: string; feedback?: string }

function Key({ task }: { task: Task }) {
  const rows = rowsOf(task)
  const List = task.kind === 'order' ? 'ol' : 'ul'
  return (
    <List className="key__offered">
      {rows.map(({ id, right, text, feedback }) => (
        <li key={id} className={right ? 'is-right' : undefined}>
          <span className="key__mark">{right !== undefined && (right ? 'Right' : '')}</span>
          <span>
            <Html html={text} />
            {feedback && (
              <small>
                <Html html={feedback} />
              </small>
            )}
          </span>
        </li>
      ))}
    </List>
  )
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const code = (text: string) => `<code>${escaped(text)}</code>`

/** What a task offers, or takes, as rows: the right ones marked, each with what is said to it. */
function rowsOf(task: Task): Row[] {
  switch (task.kind) {
    case 'order':
      return task.items.map(({ id, text, feedback }) => ({ id, text, feedback }))
    case 'line':
      return task.lines.map(({ id, number, code, feedback, right }) => ({
        id,
        right,
        feedback,
        text: `<span class="key__line">${number}</span> <code>${code}</code>`,
      }))
    case 'text':
      return [
        { id: 'answers', right: true, text: task.answers.map(code).join(' or ') },
        ...task.near.map(({ answer, feedback }) => ({ id: answer, right: false, text: code(answer), feedback })),
        ...(task.otherwise ? [{ id: 'otherwise', right: false, text: 'Anything else', feedback: task.otherwise }] : []),
      ]
    default:
      return task.choices
  }
}
