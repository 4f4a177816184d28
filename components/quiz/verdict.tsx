import { judge } from '@/lib/quiz/judge'
import type { QuestionView } from '@/lib/quiz/question-view'
import { Html, RichHtml } from '../html/html'
import { saysAtChoice } from './kinds/kinds'
import type { QuizItem } from './quiz-state'
import { SeeLink } from './see-link'

type Props = { question: QuestionView; item: QuizItem }

/** The live region of a question: the verdict in words, what was given answered; the mechanism explained once the answer is right, or asked for. */
export function Verdict({ question, item, nudge }: Props & { nudge: string }) {
  return (
    <div role="status" className="feedback">
      {item.nudged && <p className="nudge">{nudge}</p>}
      {item.changed && <p className="nudge">This question has changed since you answered it.</p>}
      {item.verdict !== 'open' && <Judgement question={question} item={item} />}
    </div>
  )
}

function Judgement({ question, item }: Props) {
  const { said, more } = judge(question, item.response)
  const right = item.verdict === 'right'
  const { see } = question
  return (
    <>
      <p className={right ? 'said is-right' : 'said is-wrong'}>
        <b>{right ? 'Correct.' : 'Not quite.'}</b>
        {more ? ' There is more.' : ''}
        {said.map((html) => (
          <span key={html} className={saysAtChoice(question) ? 'vh' : undefined}>
            {' '}
            <Html html={html} />
          </span>
        ))}
      </p>
      {right ? (
        <RichHtml html={question.explain} />
      ) : (
        <details className="why">
          <summary>Show the explanation</summary>
          <RichHtml html={question.explain} />
        </details>
      )}
      {!right && see && <SeeLink see={see} />}
    </>
  )
}
