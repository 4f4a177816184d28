/** Copies code, and the address of whatever has a link mark; says so beside the mark and to screen readers. */
export function copying(): void {
  const status = document.createElement('p')
  status.className = 'vh'
  status.setAttribute('role', 'status')
  document.body.append(status)

  document.addEventListener('click', async (event) => {
    const mark = (event.target as Element).closest<HTMLElement>('[data-copy-link], [data-copy-code]')
    if (!mark) return
    const isLink = mark instanceof HTMLAnchorElement
    const text = isLink ? mark.href : codeBeside(mark)
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    const said = done
      ? isLink
        ? 'Link copied'
        : 'Code copied'
      : isLink
        ? 'The address is in the address bar'
        : 'Copying is not allowed here'
    status.textContent = said
    mark.dataset.said = said
    setTimeout(() => delete mark.dataset.said, 1600)
  })
}

function codeBeside(button: HTMLElement): string {
  const lines = button.closest('figure')?.querySelectorAll('.code .l') ?? []
  return `${[...lines].map((line) => line.textContent?.trimEnd() ?? '').join('\n')}\n`
}
