import type { Response } from '@/lib/quiz/task'
import type { QuestionView } from '@/lib/quiz/view'
import { Icon } from '../site/icon'
import { Html, RichHtml } from './html'
import { drawn } from './kinds'
import type { Item } from './quiz-state'
import { Verdict } from './verdict'

type Props = {
  question: QuestionView
  number: number
  awake: boolean
  /** Where it is asked away from its lesson, a name of its own on that page; no link leads to it. */
  name?: string
  /** Answers are kept as they are given and judged together. */
  exam?: boolean
  item: Item
  onGive(response: Response): void
  onCheck(response: Response): void
}

/** One question: a fieldset that is answered, judged and explained in place. */
export function QuestionItem({ question, number, awake, name, exam, item, onGive, onCheck }: Props) {
  const anchor = name ?? `q-${question.id}`
  const settled = item.verdict === 'right'
  const { Answer, Key, how, nudge } = drawn(question)
  return (
    <li id={anchor} className="question">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!settled) onCheck(item.response)
        }}
      >
        <fieldset>
          <legend>
            <span className="question__n">{number}.</span> <Html html={question.opening} />
          </legend>
          {question.rest && <RichHtml className="question__rest" html={question.rest} />}
          {how && <p className="question__how">{how}</p>}
          <Answer anchor={anchor} task={question} item={item} awake={awake} settled={settled} onGive={onGive} />
          {!exam && <Verdict question={question} item={item} nudge={nudge} />}
          {!exam && (
            <div className="act">
              <button className="btn" type="submit" aria-disabled={settled || undefined}>
                Check answer
              </button>
              {!name && (
                <a className="anchor" href={`#${anchor}`} data-copy-link aria-label={`Link to question ${number}`}>
                  <Icon name="link" />
                </a>
              )}
            </div>
          )}
        </fieldset>
      </form>
      {!awake && (
        <details className="unfold">
          <summary>Show the answer</summary>
          <Key task={question} />
          <RichHtml html={question.explain} />
        </details>
      )}
    </li>
  )
}
