import { type PhaseState, phaseState } from '@/lib/learner/phase-state'

/** How far the reader is in the phase that an element stands for. */
export const stateOf = (element: HTMLElement): PhaseState => {
  const { phase = '', questions = '', exercises = '' } = element.dataset
  return phaseState(phase, questions.split(' '), exercises.split(' ').filter(Boolean))
}
