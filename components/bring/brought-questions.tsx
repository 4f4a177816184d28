import { useReducer } from 'react'
import { judge } from '@/lib/quiz/judge'
import type { QuestionView } from '@/lib/quiz/question-view'
import type { BroughtQuestion } from '@/lib/teaching/import/brought.authoring'
import { QuestionItem } from '../quiz/question-item'
import { initialQuiz, type QuizState, quizReducer } from '../quiz/quiz-state'
import { RightAnswer } from '../quiz/right-answer'

/** Each question as readers will see it: it can be answered, nothing is kept. Beside it stands what is to be said of it. */
export function BroughtQuestions({ questions }: { questions: BroughtQuestion[] }) {
  return (
    <ol className="bring__questions">
      {questions.map((question, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are drawn once, in the order of the file.
        <li key={i}>
          <Notes question={question} />
          {question.view ? (
            <ol className="quiz">
              <Tried question={question.view} number={i + 1} />
            </ol>
          ) : (
            <p>{question.words}</p>
          )}
        </li>
      ))}
    </ol>
  )
}

function Tried({ question, number }: { question: QuestionView; number: number }) {
  const [state, dispatch] = useReducer(quizReducer, [question], initialQuiz)
  return (
    <>
      <QuestionItem
        question={question}
        number={number}
        hydrated
        name={`brought-${number}`}
        item={state.items[0] as QuizState['items'][number]}
        onGive={(response) => dispatch({ type: 'give', id: question.id, response })}
        onCheck={(response) => dispatch({ type: 'check', id: question.id, right: judge(question, response).right })}
      />
      <li className="bring__key">
        <details>
          <summary>The right answer</summary>
          <RightAnswer task={question} />
        </details>
      </li>
    </>
  )
}

function Notes({ question: { origin, lost, refused } }: { question: BroughtQuestion }) {
  const notes = [...lost.map((what) => ({ kind: 'Lost', what })), ...refused.map((what) => ({ kind: 'To mend', what }))]
  return (
    <div className="bring__notes">
      <p>
        {origin.id}
        {origin.at && `, ${origin.at}`}
      </p>
      {notes.length > 0 && (
        <ul>
          {notes.map(({ kind, what }) => (
            <li key={`${kind} ${what}`}>
              <b>{kind}</b> {what}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
