import { useReducer, useRef, useState } from 'react'
import type { Drawn } from '@/lib/learner/deck'
import { nameOf } from '@/lib/learner/final'
import { submitAnswer } from '@/lib/learner/submit-answer'
import { choiceOrder } from '@/lib/quiz/choice-order'
import type { Response } from '@/lib/quiz/kinds/kind'
import { readerSeed } from '@/lib/quiz/shuffle'
import { QuestionItem } from '../quiz/question-item'
import { initialQuiz, type QuizState, quizReducer } from '../quiz/quiz-state'
import { Covered } from './covered'

export type Result = { drawn: Drawn; right: boolean }

type Props = {
  questions: Drawn[]
  /** Whether what is offered stays covered until the reader has an answer, and the lesson closed. */
  closedBook?: boolean
  onEnd(results: Result[]): void
}

/** Questions of any phases, one after the other, each judged as soon as it is answered. */
export function Round({ questions, closedBook = false, onEnd }: Props) {
  const [state, dispatch] = useReducer(quizReducer, questions, start)
  const [place, setPlace] = useState(0)
  const [results, setResults] = useState<Result[]>([])
  const [bare, setBare] = useState(!closedBook)
  const stage = useRef<HTMLDivElement>(null)
  const drawn = questions[place] as Drawn
  const item = state.items[place] as QuizState['items'][number]
  const { question, phase } = drawn
  const judged = results.length > place
  const last = place === questions.length - 1

  function check(response: Response) {
    const { right } = submitAnswer(phase.phase, question, response)
    if (response.some(Boolean) && !judged) setResults([...results, { drawn, right }])
    dispatch({ type: 'check', id: nameOf(drawn), right })
  }

  function next() {
    if (last) return onEnd(results)
    setPlace(place + 1)
    setBare(!closedBook)
    requestAnimationFrame(() => stage.current?.focus())
  }

  const shown = closedBook ? { ...question, see: undefined } : question
  return (
    <div className="round" ref={stage} tabIndex={-1} aria-label={`Question ${place + 1} of ${questions.length}`} role="group">
      <p className="round__where">
        {place + 1} of {questions.length}
        <progress max={questions.length} value={place + (judged ? 1 : 0)} aria-label="Questions answered" />
      </p>
      <ol className="quiz" start={place + 1}>
        {bare ? (
          <QuestionItem
            key={nameOf(drawn)}
            phase={phase.phase}
            question={shown}
            number={place + 1}
            hydrated
            name={`n-${place + 1}`}
            item={item}
            onGive={(response) => dispatch({ type: 'give', id: nameOf(drawn), response })}
            onCheck={check}
          />
        ) : (
          <Covered question={question} number={place + 1} onUncover={() => setBare(true)} />
        )}
      </ol>
      {judged && (
        <p className="round__next">
          <button className="btn is-primary" type="button" onClick={next}>
            {last ? 'See how it went' : 'Next question'}
          </button>
        </p>
      )}
    </div>
  )
}

/** Everything is alive from the start, and what is offered stands in this reader’s order. */
function start(questions: Drawn[]): QuizState {
  const seed = readerSeed()
  const state = initialQuiz(questions.map((drawn) => ({ ...drawn.question, id: nameOf(drawn) })))
  const orders = questions.map((drawn) => choiceOrder(drawn.question, seed, nameOf(drawn).replace('#', '/')))
  return quizReducer(state, { type: 'hydrated', orders, kept: [] })
}
