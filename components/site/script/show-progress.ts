import { type PhaseState, phaseState } from '@/lib/progress/phase-state'
import { readHere } from '@/lib/progress/records'
import { changed } from '@/lib/progress/storage'

const words = { todo: '', begun: 'begun', done: 'done' }

/** Marks the phases a reader has begun or done wherever they are listed, and points “start” at where they left off. */
export function showProgress(): void {
  const show = () => {
    document.querySelectorAll<HTMLElement>('[data-questions]').forEach(showPhase)
    document.querySelectorAll<HTMLElement>('[data-continue]').forEach(showContinue)
  }
  show()
  document.addEventListener(changed, show)
  window.addEventListener('pageshow', (event) => event.persisted && show())
  window.addEventListener('storage', show)
}

function showPhase(element: HTMLElement): void {
  const state = stateOf(element)
  element.dataset.state = state.state
  element.querySelector('.mark use')?.setAttribute('href', `#m-${state.state}`)
  const note = element.querySelector('[data-progress]')
  if (note) note.textContent = state.answered ? `${state.right} of ${state.questions} right` : state.read ? 'read' : words[state.state]
}

function showContinue(link: HTMLElement): void {
  const guide = link.dataset.continue ?? ''
  const here = readHere(guide)
  const phases = [...document.querySelectorAll<HTMLElement>(`[data-phase^="${CSS.escape(guide)}/"]`)]
  const left = here && phases.find((phase) => phase.dataset.phase === `${guide}/${here.phase}`)?.querySelector('a')
  if (left && here) {
    link.setAttribute('href', `${left.getAttribute('href')}${here.section ? `#${here.section}` : ''}`)
    link.textContent = `Continue: ${left.textContent}`
  }
  const note = document.querySelector(`[data-summary="${CSS.escape(guide)}"]`)
  const states = phases.map(stateOf)
  const [done, right, all] = [states.filter((s) => s.state === 'done').length, sum(states, 'right'), sum(states, 'questions')]
  if (note && (left || right)) note.textContent = `${done} of ${states.length} phases done, ${right} of ${all} questions right`
}

const stateOf = (element: HTMLElement): PhaseState => {
  const { phase = '', questions = '', exercises = '' } = element.dataset
  return phaseState(phase, questions.split(' '), exercises.split(' ').filter(Boolean))
}
const sum = (states: PhaseState[], what: 'right' | 'questions') => states.reduce((n, s) => n + s[what], 0)
