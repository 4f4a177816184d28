import { answerVerdict, isPassed, isRead } from './records'

export type PhaseState = {
  /** `done`: read, every question answered and every exercise passed. `begun`: something of these. */
  state: 'todo' | 'begun' | 'done'
  read: boolean
  answered: number
  right: number
  questions: number
  passed: number
  exercises: number
}

/** How far a reader is in a phase (`guide/slug`) whose questions and exercises have these ids. */
export function phaseState(phase: string, questions: string[], exercises: string[] = []): PhaseState {
  const answers = questions.flatMap((id) => answerVerdict(phase, id) ?? [])
  const read = isRead(phase)
  const passed = exercises.filter((id) => isPassed(phase, id)).length
  const done = read && answers.length === questions.length && passed === exercises.length
  return {
    state: done ? 'done' : read || answers.length || passed ? 'begun' : 'todo',
    read,
    answered: answers.length,
    right: answers.filter(Boolean).length,
    questions: questions.length,
    passed,
    exercises: exercises.length,
  }
}
