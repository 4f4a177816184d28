import type { LabAction } from '../lab-state/action'

/** Opens a sample's lab when one of its buttons is pressed; nothing of a lab is fetched before. The bench opens by itself. */
export function openLabs(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-lab-do]')
    if (!button) return
    const { of, line, to } = button.dataset
    const figure = of ? document.getElementById(of) : button.closest<HTMLElement>('[data-lab]')
    if (figure?.dataset.lab !== undefined) open(figure, { do: button.dataset.labDo as LabAction['do'], line, to }, button)
  })
  for (const bench of document.querySelectorAll<HTMLElement>('[data-lab="bench"]')) open(bench, { do: 'open' })
}

async function open(figure: HTMLElement, action: LabAction, button?: HTMLElement): Promise<void> {
  button?.setAttribute('aria-busy', 'true')
  try {
    const { openLab } = await import('../lab/open-lab.lazy')
    await openLab(figure, action)
  } catch (error) {
    if (button) button.textContent = 'Could not be loaded. Try again'
    throw error
  } finally {
    button?.removeAttribute('aria-busy')
  }
}
