import type { QuestionView } from '@/lib/quiz/view'
import { ReportQuestion } from '../feedback/report-question'
import { Icon } from '../site/icon'
import { Html, RichHtml } from './html'
import type { Item } from './quiz-state'
import { Verdict } from './verdict'

type Props = {
  question: QuestionView
  number: number
  awake: boolean
  item: Item
  onPick(picked: string[]): void
  onCheck(picked: string[]): void
}

/** One question: a fieldset that is answered, judged and explained in place. */
export function QuestionItem({ question, number, awake, item, onPick, onCheck }: Props) {
  const anchor = `q-${question.id}`
  const several = question.kind === 'choices'
  const settled = item.verdict === 'right'
  const toggle = (id: string, on: boolean) => onPick(several ? (on ? [...item.picked, id] : item.picked.filter((p) => p !== id)) : [id])
  return (
    <li id={anchor} className="question">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!settled) onCheck(item.picked)
        }}
      >
        <fieldset>
          <legend>
            <span className="question__n">{number}.</span> <Html html={question.opening} />
          </legend>
          {question.rest && <RichHtml className="question__rest" html={question.rest} />}
          {several && <p className="question__how">Choose all that apply.</p>}
          <div className="opts">
            {item.order.map((id) => {
              const choice = question.choices.find((c) => c.id === id)
              if (!choice) return null
              const picked = item.picked.includes(id)
              const mark = picked && item.verdict !== 'open' ? (choice.right ? 'ok' : 'no') : undefined
              return (
                <label key={id} className={mark}>
                  <input
                    type={several ? 'checkbox' : 'radio'}
                    name={anchor}
                    value={id}
                    checked={picked}
                    disabled={settled}
                    onChange={(event) => toggle(id, event.target.checked)}
                  />
                  <Html html={choice.html} />
                  {mark && (
                    <span className="mark" aria-hidden="true">
                      <Icon name={mark === 'ok' ? 'check' : 'cross'} />
                      {mark === 'ok' ? 'Right' : 'Not right'}
                    </span>
                  )}
                </label>
              )
            })}
          </div>
          <Verdict question={question} item={item} />
          <div className="act">
            <button className="btn" type="submit" aria-disabled={settled || undefined}>
              Check answer
            </button>
            <a className="anchor" href={`#${anchor}`} data-copy-link aria-label={`Link to question ${number}`}>
              <Icon name="link" />
            </a>
          </div>
        </fieldset>
      </form>
      {item.verdict !== 'open' && <ReportQuestion question={question} shown={item.order} picked={item.picked} />}
      {!awake && (
        <details className="unfold">
          <summary>Show the answer</summary>
          {question.choices
            .filter((choice) => choice.right)
            .map((choice) => (
              <p key={choice.id}>
                <b>
                  <Html html={choice.html} />
                </b>
              </p>
            ))}
          <RichHtml html={question.explain} />
        </details>
      )}
    </li>
  )
}
