/** Copies code and addresses when asked; how is fetched with the first of them. */
export function copying(): void {
  document.addEventListener('click', async (event) => {
    const mark = (event.target as Element).closest<HTMLElement>('[data-copy-link], [data-copy-code]')
    if (mark) (await import('./copy')).copy(mark)
  })
}
