'use client'

import { useEffect, useReducer, useRef } from 'react'
import { countAnswer } from '@/lib/feedback/count-answer'
import { keepAnswer, readAnswer } from '@/lib/progress/records'
import { isRight } from '@/lib/quiz/grade'
import { readerSeed, shuffled } from '@/lib/quiz/shuffle'
import type { QuestionView } from '@/lib/quiz/view'
import { QuestionItem } from './question-item'
import { begin, type QuizState, reduce } from './quiz-state'
import { Score } from './score'

export type QuizProps = {
  /** `guide/slug`, under which answers are kept. */
  phase: string
  questions: QuestionView[]
}

/** The questions of a phase. Until it wakes it is a readable list whose answers unfold. */
export function Quiz({ phase, questions }: QuizProps) {
  const [state, dispatch] = useReducer(reduce, questions, begin)
  const top = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const seed = readerSeed()
    const kept = questions.flatMap(({ id, version, choices }) => {
      const answer = readAnswer(phase, id)
      const known = answer?.picked.filter((picked) => choices.some((choice) => choice.id === picked)) ?? []
      return answer && known.length ? [{ id, picked: known, right: isRight(choices, known), changed: answer.version !== version }] : []
    })
    dispatch({
      type: 'woke',
      orders: questions.map(({ id, choices }) =>
        shuffled(
          choices.map((c) => c.id),
          seed,
          `${phase}/${id}`,
        ),
      ),
      kept,
    })
  }, [phase, questions])

  function check(question: QuestionView, picked: string[]) {
    if (picked.length) {
      const right = isRight(question.choices, picked)
      const before = readAnswer(phase, question.id)
      if (!before) countAnswer({ question: question.id, version: question.version, picked, right })
      keepAnswer(phase, question.id, { version: question.version, picked, right, first: before ? before.first : right, at: Date.now() })
    }
    dispatch({ type: 'check', id: question.id, right: isRight(question.choices, picked) })
  }

  function retry() {
    const missed = state.items.find((item) => item.verdict === 'wrong')
    dispatch({ type: 'retry' })
    const first = missed && top.current?.querySelector<HTMLElement>(`#q-${CSS.escape(missed.id)} input`)
    first?.focus()
  }

  return (
    <>
      <ol className="quiz" ref={top}>
        {questions.map((question, index) => (
          <QuestionItem
            key={question.id}
            question={question}
            number={index + 1}
            awake={state.awake}
            item={state.items[index] as QuizState['items'][number]}
            onPick={(picked) => dispatch({ type: 'pick', id: question.id, picked })}
            onCheck={(picked) => check(question, picked)}
          />
        ))}
      </ol>
      <Score items={state.items} onRetry={retry} />
    </>
  )
}
