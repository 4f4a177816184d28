import { kindOf } from '@/lib/quiz/kinds'
import type { Response } from '@/lib/quiz/kinds/kind'
import type { QuestionView } from '@/lib/quiz/question-view'
import { ReportQuestion } from '../feedback/report-question'
import { Html, RichHtml } from '../html/html'
import { Icon } from '../icon/icon'
import { answerTo } from './kinds/kinds'
import type { QuizItem } from './quiz-state'
import { RightAnswer } from './right-answer'
import { Verdict } from './verdict'

type Props = {
  /** `guide/slug` of the phase that asks it; without one there is nobody to report it to. */
  phase?: string
  question: QuestionView
  number: number
  hydrated: boolean
  /** Where it is asked away from its lesson, a name of its own on that page; no link leads to it. */
  name?: string
  /** Answers are kept as they are given and judged together. */
  exam?: boolean
  item: QuizItem
  onGive(response: Response): void
  onCheck(response: Response): void
}

/** One question: a fieldset that is answered, judged and explained in place. */
export function QuestionItem({ phase, question, number, hydrated, name, exam, item, onGive, onCheck }: Props) {
  const anchor = name ?? `q-${question.id}`
  const settled = item.verdict === 'right'
  const Answer = answerTo(question)
  const { how } = kindOf(question)
  return (
    <li id={anchor} className="question">
      {/* A dialog's form outside of one goes nowhere: what is given before the page is awake stays. */}
      <form
        method="dialog"
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
          {how.page && <p className="question__how">{how.page}</p>}
          <Answer anchor={anchor} task={question} item={item} hydrated={hydrated} settled={settled} onGive={onGive} />
          {!exam && <Verdict question={question} item={item} nudge={how.nudge} />}
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
      {phase && item.verdict !== 'open' && <ReportQuestion phase={phase} question={question} item={item} />}
      {!hydrated && (
        <details className="unfold">
          <summary>Show the answer</summary>
          <RightAnswer task={question} />
          <RichHtml html={question.explain} />
        </details>
      )}
    </li>
  )
}
