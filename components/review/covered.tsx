import type { QuestionView } from '@/lib/quiz/question-view'
import { Html, RichHtml } from '../html/html'

/** A question with its answers covered: first find one, then look. */
export function Covered({ question, number, onUncover }: { question: QuestionView; number: number; onUncover(): void }) {
  return (
    <li className="question">
      <p className="legend">
        <span className="question__n">{number}.</span> <Html html={question.opening} />
      </p>
      {question.rest && <RichHtml className="question__rest" html={question.rest} />}
      <div className="act">
        <button className="btn" type="button" onClick={onUncover}>
          I have an answer
        </button>
        <span className="round__hint">Say it to yourself first. What can be chosen comes after.</span>
      </div>
    </li>
  )
}
