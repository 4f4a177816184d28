import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { Deck } from '@/lib/learner/deck'
import { submitAnswer } from '@/lib/learner/submit-answer'
import { choiceOrder } from '@/lib/quiz/choice-order'
import { judge, knownOf } from '@/lib/quiz/judge'
import type { Response } from '@/lib/quiz/kinds/kind'
import { readerSeed } from '@/lib/quiz/shuffle'
import { changed } from '@/lib/site/storage'
import { type Assignment, assignmentName } from '@/lib/teaching/assignment/assignment'
import type { AssignmentCatalogue } from '@/lib/teaching/assignment/catalogue'
import { type AskedQuestion, contentsOf, taskState } from '@/lib/teaching/assignment/checklist'
import { keepWork, readWork, type Work } from '@/lib/teaching/assignment/work'
import { QuestionItem } from '../quiz/question-item'
import { initialQuiz, type QuizState, quizReducer } from '../quiz/quiz-state'
import { DueNote } from './due-note'
import { HandInPanel } from './hand-in-panel'
import { useSeenTime } from './use-seen-time'

type Props = { assignment: Assignment; catalogue: AssignmentCatalogue; decks: Deck[] }

/** An assignment as its student works through it. */
export function Checklist({ assignment, catalogue, decks }: Props) {
  const name = assignmentName(assignment)
  const { tasks, questions, gone } = useMemo(() => contentsOf(assignment.items, catalogue, decks), [assignment, catalogue, decks])
  const [work, setWork] = useState(() => readWork(name, Date.now()))
  const [state, dispatch] = useReducer(quizReducer, undefined, () => start(questions, work, assignment.seed))
  const seen = useSeenTime()
  useAgainAfterReading()
  const latest = useRef(work)

  useEffect(() => {
    // Opening it begins the work.
    keepWork(name, latest.current)
  }, [name])

  function update(change: (before: Work) => Work) {
    latest.current = change(latest.current)
    keepWork(name, latest.current)
    setWork(latest.current)
  }

  function check({ ask, phase, question }: AskedQuestion, response: Response) {
    const { right } = submitAnswer(phase, question, response)
    if (response.some(Boolean)) {
      const { version } = question
      const at = Date.now()
      update((before) => ({ ...before, tries: [...before.tries, { ask, version, at, picked: response, right, ms: seen() }] }))
    }
    dispatch({ type: 'check', id: ask, right })
  }

  const tick = (key: string, on: boolean) =>
    update((before) => ({ ...before, ticked: [...before.ticked.filter((other) => other !== key), ...(on ? [key] : [])] }))
  const states = tasks.map((task) => taskState(task, work))
  const done = states.filter((one) => one.done).length + state.items.filter(({ verdict }) => verdict === 'right').length
  const total = tasks.length + questions.length
  return (
    <div className="checklist">
      <h2>{assignment.title}</h2>
      {assignment.due && <DueNote due={assignment.due} now={Date.now()} />}
      {assignment.note && <p className="checklist__note">{assignment.note}</p>}
      <p className="checklist__count">
        {done} of {total} done
        <progress max={total} value={done} aria-label="Done" />
      </p>
      {gone > 0 && (
        <p role="alert">
          {gone === 1 ? 'One thing' : `${gone} things`} of this assignment {gone === 1 ? 'is' : 'are'} no longer on this site.
        </p>
      )}
      {tasks.length > 0 && (
        <ul className="checklist__tasks">
          {tasks.map((task, i) => (
            <li key={task.key}>
              <label className="checklist__tick">
                <input
                  type="checkbox"
                  aria-label={`Done: ${task.title}`}
                  checked={states[i]?.done ?? false}
                  disabled={task.exercise || (states[i]?.done && !work.ticked.includes(task.key))}
                  onChange={(event) => tick(task.key, event.target.checked)}
                />
              </label>
              <a href={task.href}>{task.title}</a>
              <small>{states[i]?.how}</small>
            </li>
          ))}
        </ul>
      )}
      <ol className="quiz">
        {questions.map((asked, i) => (
          <QuestionItem
            key={asked.ask}
            phase={asked.phase}
            question={asked.question}
            number={i + 1}
            hydrated
            name={`n-${i + 1}`}
            item={state.items[i] as QuizState['items'][number]}
            onGive={(response) => dispatch({ type: 'give', id: asked.ask, response })}
            onCheck={(response) => check(asked, response)}
          />
        ))}
      </ol>
      <HandInPanel assignment={assignment} tasks={tasks} work={work} open={total - done} />
    </div>
  )
}

/** Draws again when the reader comes back from a lesson, or another tab kept something. */
function useAgainAfterReading(): void {
  const [, again] = useReducer((n: number) => n + 1, 0)
  useEffect(() => {
    const events: [EventTarget, string][] = [
      [window, 'storage'],
      [window, 'pageshow'],
      [window, 'focus'],
      [document, changed],
    ]
    for (const [target, name] of events) target.addEventListener(name, again)
    return () => {
      for (const [target, name] of events) target.removeEventListener(name, again)
    }
  }, [])
}

/** Every question as its last try left it, choices in the order of the seed or of this reader. */
function start(questions: AskedQuestion[], work: Work, seed = readerSeed()): QuizState {
  const state = initialQuiz(questions.map(({ ask, question }) => ({ ...question, id: ask })))
  const orders = questions.map(({ ask, question }) => choiceOrder(question, seed, ask.replace('#', '/')))
  const kept = questions.flatMap(({ ask, question }) => {
    const last = work.tries.filter((one) => one.ask === ask).at(-1)
    const response = last ? knownOf(question, last.picked) : []
    return last && response.length
      ? [{ id: ask, response, right: judge(question, response).right, changed: last.version !== question.version }]
      : []
  })
  return quizReducer(state, { type: 'hydrated', orders, kept })
}
