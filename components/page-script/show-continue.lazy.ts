import type { PhaseState } from '@/lib/learner/phase-state'
import { readHere } from '@/lib/learner/records'
import { stateOf } from './state-of'

/** Points a “start” at where the reader goes on: the place where they left off, the next phase after one that is done, or the review where all are. Sums up beside it how far they are. */
export function showContinue(link: HTMLElement): void {
  const guide = link.dataset.continue ?? ''
  const phases = [...document.querySelectorAll<HTMLElement>(`[data-phase^="${CSS.escape(guide)}/"]`)]
  const states = phases.map(stateOf)
  const here = readHere(guide)
  const left = here ? phases.findIndex((phase) => phase.dataset.phase === `${guide}/${here.phase}`) : -1
  const begun = states.some(({ state }) => state !== 'todo')
  if (left >= 0 || begun) {
    const open = (place: number) => states[place] && states[place].state !== 'done'
    const order = [...phases.keys()]
    const next = [...order.slice(Math.max(left, 0)), ...order].find(open)
    const target = next === undefined ? undefined : phases[next]?.querySelector('a')
    const section = next === left && here?.section ? `#${here.section}` : ''
    link.setAttribute('href', target ? `${target.getAttribute('href')}${section}` : (link.dataset.review ?? ''))
    link.textContent = target ? `${next === left ? 'Continue' : 'Next'}: ${target.textContent}` : 'All done: review it'
  }
  const note = document.querySelector(`[data-summary="${CSS.escape(guide)}"]`)
  const [done, right, all] = [states.filter((s) => s.state === 'done').length, sum(states, 'right'), sum(states, 'questions')]
  if (note && (left >= 0 || right)) note.textContent = `${done} of ${states.length} phases done, ${right} of ${all} questions right`
}

const sum = (states: PhaseState[], what: 'right' | 'questions') => states.reduce((n, s) => n + s[what], 0)
