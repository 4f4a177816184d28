import { kindOf, type Task } from '@/lib/quiz/kinds'
import type { QuestionView } from '@/lib/quiz/question-view'
import { Html, RichHtml } from '../html/html'
import { quoted } from '../html/quoted'
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

function Key({ task }: { task: Task }) {
  const rows = kindOf(task).rows(task, quoted)
  const List = rows.every(({ right }) => right === undefined) ? 'ol' : 'ul'
  return (
    <List className="key__offered">
      {rows.map(({ id, right, text, feedback }) => (
        <li key={id} className={right ? 'is-right' : undefined}>
          <span className="key__mark">{right ? 'Right' : ''}</span>
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
