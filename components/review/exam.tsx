import { useState } from 'react'
import type { Drawn } from '@/lib/learner/deck'
import { nameOf, type Open } from '@/lib/learner/final'
import { choiceOrder } from '@/lib/quiz/choice-order'
import type { Response } from '@/lib/quiz/kinds/kind'
import { QuestionItem } from '../quiz/question-item'

type Props = { drawn: Drawn[]; open: Open; onKeep(open: Open): void; onEnd(): void }

/** All questions of a check at once, each answer kept as it is given, nothing judged before the end. */
export function Exam({ drawn, open, onKeep, onEnd }: Props) {
  const [asked, setAsked] = useState(false)
  const given = (one: Drawn) => open.responses[nameOf(one)] ?? []
  const missing = drawn.filter((one) => !given(one).some(Boolean))
  const give = (one: Drawn, response: Response) => onKeep({ ...open, responses: { ...open.responses, [nameOf(one)]: response } })

  function end() {
    if (!missing.length || asked) return onEnd()
    setAsked(true)
  }

  return (
    <>
      <ol className="quiz">
        {drawn.map((one, index) => (
          <QuestionItem
            key={nameOf(one)}
            phase={one.phase.phase}
            question={one.question}
            number={index + 1}
            hydrated
            name={`n-${index + 1}`}
            exam
            item={{
              id: one.question.id,
              order: choiceOrder(one.question, open.at, nameOf(one)),
              response: given(one),
              verdict: 'open',
              nudged: false,
              changed: false,
            }}
            onGive={(response) => give(one, response)}
            onCheck={() => {}}
          />
        ))}
      </ol>
      <div className="exam__end">
        <p role="status">
          {missing.length
            ? `${drawn.length - missing.length} of ${drawn.length} answered. ${asked ? `Still open: ${numbers(drawn, missing)}. They count as missed.` : ''}`
            : 'All answered.'}
        </p>
        <button className="btn is-primary is-big" type="button" onClick={end}>
          {asked && missing.length ? 'Hand it in as it is' : 'Hand it in'}
        </button>
      </div>
    </>
  )
}

const numbers = (drawn: Drawn[], missing: Drawn[]): string => missing.map((one) => drawn.indexOf(one) + 1).join(', ')
