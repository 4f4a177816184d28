import { isRead, readAnswer } from './records'

export type PhaseState = {
  /** `done`: read, and every question answered. `begun`: something of either. */
  state: 'todo' | 'begun' | 'done'
  read: boolean
  answered: number
  right: number
  questions: number
}

/** How far a reader is in a phase (`guide/slug`) whose questions have these ids. */
export function phaseState(phase: string, questions: string[]): PhaseState {
  const answers = questions.flatMap((id) => readAnswer(phase, id) ?? [])
  const read = isRead(phase)
  const done = read && answers.length === questions.length
  return {
    state: done ? 'done' : read || answers.length ? 'begun' : 'todo',
    read,
    answered: answers.length,
    right: answers.filter((a) => a.right).length,
    questions: questions.length,
  }
}
