import { kindOf } from '@/lib/quiz/kinds'
import type { QuestionView } from '@/lib/quiz/question-view'
import type { ClassItem } from '@/lib/teaching/classroom/figures'
import type { QuestionsById } from '@/lib/teaching/classroom/integrity-checks'
import { spentTime } from '@/lib/teaching/classroom/spent-time'
import { Html } from '../html/html'

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** The questions as the class answered them at first: how hard, how telling, and what drew whom. */
export function ItemTable({ items, asked }: { items: ClassItem[]; asked: QuestionsById }) {
  return (
    <div className="class-items">
      <h3>Questions, first answers alone</h3>
      <p>
        <b>Right</b> is the share of first answers that were right, with the range it can be trusted in. <b>Telling</b> is the correlation
        with the rest of the assignment, from −1 to 1: near 0 a question says little about who understood, and under 0 its wording deserves
        a look. It needs ten students.
      </p>
      <ol>
        {items.map((item) => (
          <Item key={item.question} item={item} question={asked.get(item.question)} />
        ))}
      </ol>
    </div>
  )
}

function Item({ item, question }: { item: ClassItem; question: QuestionView | undefined }) {
  const { difficulty, discrimination, choices, pull, median } = item
  return (
    <li>
      <p className="class-items__q">{question ? <Html html={question.opening} /> : item.question}</p>
      <dl>
        <div>
          <dt>Right</dt>
          <dd>
            {percent(difficulty.share)}{' '}
            <small>
              {percent(difficulty.low)} to {percent(difficulty.high)}
            </small>
          </dd>
        </div>
        <div>
          <dt>Telling</dt>
          <dd className={discrimination !== undefined && discrimination < 0 ? 'is-odd' : undefined}>
            {discrimination === undefined ? <small>not known</small> : discrimination.toFixed(2).replace('-', '−')}
          </dd>
        </div>
        <div>
          <dt>Time, middle</dt>
          <dd>{spentTime(median)}</dd>
        </div>
      </dl>
      <ul className="class-items__choices">
        {choices.map(({ choice, right, share }) => (
          <li key={choice} className={right ? 'is-right' : undefined}>
            <meter min={0} max={1} value={share.share} aria-label={`${share.count} of ${share.of}`} />
            <span className="class-items__count">{share.count}</span>
            <span>
              {right && <b>Right. </b>}
              <Answer text={choice} question={question} />
              {pull?.choice === choice && pull.share.of > 4 && pull.share.share > 0.6 && (
                <small> drew {percent(pull.share.share)} of all wrong answers</small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** What was given, in the words of the question. */
function Answer({ text, question }: { text: string; question: QuestionView | undefined }) {
  const words = question && kindOf(question).inWords(question, text.split(' + '))
  return words === undefined ? <code>{text}</code> : <Html html={words} />
}
