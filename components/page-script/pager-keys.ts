/** ← and → lead to the previous and next phase, unless the keys mean something where the focus is. */
export function pagerKeys(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-key]')
  if (!links.length) return
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return
    const busy = document.activeElement?.closest('input, textarea, select, [contenteditable], pre, [tabindex], [role="region"]')
    if (busy) return
    for (const link of links) if (link.dataset.key === event.key) link.click()
  })
}
