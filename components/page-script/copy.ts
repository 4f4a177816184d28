let status: HTMLElement | undefined

/** Copies code, or the address of a link mark, and says so beside the mark and to screen readers. */
export async function copy(mark: HTMLElement): Promise<void> {
  const link = mark instanceof HTMLAnchorElement
  const done = await navigator.clipboard?.writeText(link ? mark.href : codeBeside(mark)).then(
    () => true,
    () => false,
  )
  const [yes, no] = link ? ['Link copied', 'The address is in the address bar'] : ['Code copied', 'Copying is not allowed here']
  say(done ? yes : no, mark)
}

function say(words: string, mark: HTMLElement): void {
  if (!status) {
    status = document.createElement('p')
    status.className = 'vh'
    status.setAttribute('role', 'status')
    document.body.append(status)
  }
  status.textContent = words
  mark.dataset.said = words
  setTimeout(() => delete mark.dataset.said, 1600)
}

function codeBeside(button: HTMLElement): string {
  const lines = button.closest('figure')?.querySelectorAll('.code .l') ?? []
  return `${[...lines].map((line) => line.textContent?.trimEnd() ?? '').join('\n')}\n`
}
