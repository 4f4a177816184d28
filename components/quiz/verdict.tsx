import type { QuestionView } from '@/lib/quiz/view'
import { Html, RichHtml } from './html'
import type { Item } from './quiz-state'

/** The live region of a question: the verdict in words, what was picked answered, the mechanism explained. */
export function Verdict({ question, item }: { question: QuestionView; item: Item }) {
  return (
    <div role="status" className="feedback">
      {item.nudged && <p className="nudge">Choose an answer first.</p>}
      {item.changed && <p className="nudge">This question has changed since you answered it.</p>}
      {item.verdict !== 'open' && <Judgement question={question} item={item} />}
    </div>
  )
}

function Judgement({ question, item }: { question: QuestionView; item: Item }) {
  const right = item.verdict === 'right'
  const picked = question.choices.filter((choice) => item.picked.includes(choice.id))
  const forgotten = question.choices.filter((choice) => choice.right && !item.picked.includes(choice.id)).length
  const answers = picked.flatMap((choice) => (choice.feedback ? [{ id: choice.id, html: choice.feedback }] : []))
  return (
    <>
      <p className={right ? 'said is-right' : 'said is-wrong'}>
        <b>{right ? 'Correct.' : 'Not quite.'}</b>
        {!right && question.kind === 'choices' && forgotten > 0 && picked.every((choice) => choice.right) ? ' There is more.' : ''}
        {answers.map(({ id, html }) => (
          <span key={id}>
            {' '}
            <Html html={html} />
          </span>
        ))}
      </p>
      <RichHtml html={question.explain} />
      {!right && question.see && (
        <p className="see">
          <a href={`#${question.see.id}`}>Re-read: {question.see.title}</a>
        </p>
      )}
    </>
  )
}
