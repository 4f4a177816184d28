import type { PhaseState } from '@/lib/learner/phase-state'
import { readHere } from '@/lib/learner/records'
import { stateOf } from './state-of'

/** Points a “start” at where the reader left off, and sums up beside it how far they are. */
export function showContinue(link: HTMLElement): void {
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

const sum = (states: PhaseState[], what: 'right' | 'questions') => states.reduce((n, s) => n + s[what], 0)
