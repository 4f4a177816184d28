import { changed, key, load } from '@/lib/site/storage'
import { stateOf } from './state-of'

/** Marks the phases a reader has begun or done wherever they are listed, and points “start” at where they left off. */
export function showProgress(): void {
  const show = () => {
    document.querySelectorAll<HTMLElement>('[data-questions]').forEach(showPhase)
    for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-exercise]')) {
      const [phase = '', id = ''] = dataset.exercise?.split('#') ?? []
      if (load(key.exercise(phase, id))) dataset.state = 'done'
    }
    const due = load(key.due)
    const mark = document.querySelector<HTMLElement>('[data-due]')
    if (mark && due) mark.hidden = +due > Date.now()
    const links = document.querySelectorAll<HTMLElement>('[data-continue]')
    // No lesson has one: the overviews fetch this for themselves.
    if (links.length) import('./show-continue.lazy').then(({ showContinue }) => links.forEach(showContinue))
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
  if (note)
    note.textContent = state.answered
      ? `${state.right} of ${state.questions} right`
      : state.read
        ? 'read'
        : state.state === 'todo'
          ? ''
          : state.state
}
