'use client'

import { useLayoutEffect, useReducer, useRef } from 'react'
import { readAnswer } from '@/lib/learner/records'
import { submitAnswer } from '@/lib/learner/submit-answer'
import { choiceOrder } from '@/lib/quiz/choice-order'
import { judge, knownOf } from '@/lib/quiz/judge'
import type { Response } from '@/lib/quiz/kinds/kind'
import type { QuestionView } from '@/lib/quiz/question-view'
import { readerSeed } from '@/lib/quiz/shuffle'
import { QuestionItem } from './question-item'
import { initialQuiz, type QuizState, quizReducer, type StoredResponse } from './quiz-state'
import { Score } from './score'

export type QuizProps = {
  /** `guide/slug`, under which answers are kept. */
  phase: string
  questions: QuestionView[]
  /** Told each response that was judged. */
  onJudged?(question: QuestionView, response: Response, right: boolean): void
}

/** The questions of a phase. Until it is hydrated it is a readable list whose answers unfold. */
export function Quiz({ phase, questions, onJudged }: QuizProps) {
  const [state, dispatch] = useReducer(quizReducer, questions, initialQuiz)
  const top = useRef<HTMLOListElement>(null)
  // Before the page is drawn again: what was given while it slept stands in its fields alone.
  useLayoutEffect(() => {
    const given = questions.map((question) => givenAsleep(top.current, question))
    const seed = readerSeed()
    const orders = questions.map((question) => choiceOrder(question, seed, `${phase}/${question.id}`))
    dispatch({ type: 'hydrated', orders, kept: questions.flatMap((question) => kept(phase, question)) })
    for (const [place, response] of given.entries())
      if (response.some(Boolean)) dispatch({ type: 'give', id: questions[place]?.id ?? '', response })
  }, [phase, questions])

  function check(question: QuestionView, response: Response) {
    const { right } = submitAnswer(phase, question, response)
    if (response.some(Boolean)) onJudged?.(question, response, right)
    dispatch({ type: 'check', id: question.id, right })
  }

  function retry() {
    const missed = state.items.find((item) => item.verdict === 'wrong')
    dispatch({ type: 'retry' })
    const first = missed && top.current?.querySelector<HTMLElement>(`#q-${CSS.escape(missed.id)} :is(input, button:enabled)`)
    first?.focus()
  }

  return (
    <>
      <ol className="quiz" ref={top}>
        {questions.map((question, index) => (
          <QuestionItem
            key={question.id}
            phase={phase}
            question={question}
            number={index + 1}
            hydrated={state.hydrated}
            item={state.items[index] as QuizState['items'][number]}
            onGive={(response) => dispatch({ type: 'give', id: question.id, response })}
            onCheck={(response) => check(question, response)}
          />
        ))}
      </ol>
      <Score phase={phase} items={state.items} onRetry={retry} />
    </>
  )
}

/** What is kept of a question's answer that still says something. */
function kept(phase: string, question: QuestionView): StoredResponse[] {
  const answer = readAnswer(phase, question.id)
  const response = answer ? knownOf(question, answer.picked) : []
  if (!answer || !response.length) return []
  return [{ id: question.id, response, right: judge(question, response).right, changed: answer.version !== question.version }]
}

/** What the fields of a question hold that was answered before the page was awake. */
function givenAsleep(list: HTMLElement | null, { id }: QuestionView): Response {
  const form = list?.querySelector<HTMLFormElement>(`#q-${CSS.escape(id)} form`)
  return form ? new FormData(form).getAll(`q-${id}`).map(String) : []
}
