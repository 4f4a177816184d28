/** Where a key is typed or means something of its own. */
const busy = 'input,textarea,select,[contenteditable],pre,[tabindex="0"],[role=region],dialog'

/** Keys, and the buttons that do the same: search (`/`, Ctrl-K), the list of keys (`?`), the page before and after (← →). What answers them is fetched with the first. */
export function keys(): void {
  const answer = async (key: string) => (await import('./keys.lazy')).doKey(key)
  document.addEventListener('keydown', (event) => {
    const { key, altKey } = event
    const command = event.ctrlKey || event.metaKey
    const meant = command ? key === 'k' : /^([/?]|Arrow(Left|Right))$/.test(key) && !document.activeElement?.closest(busy)
    if (altKey || event.defaultPrevented || !meant) return
    if (key[0] !== 'A') event.preventDefault()
    else if (event.shiftKey) return
    answer(key)
  })
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button[data-key]')
    if (button) answer(button.dataset.key ?? '')
  })
}
