/** Fetches a page of the site when a reader is about to follow a link to it, each page once. */
export function fetchAhead(): void {
  const fetched = new Set([location.pathname])
  for (const sign of ['pointerover', 'focusin']) document.addEventListener(sign, (event) => fetchTarget(event.target as Element, fetched))
}

function fetchTarget(element: Element, fetched: Set<string>): void {
  const link = element.closest<HTMLAnchorElement>('a[href]')
  if (!link || link.origin !== location.origin || fetched.has(link.pathname)) return
  fetched.add(link.pathname)
  const hint = document.createElement('link')
  hint.rel = 'prefetch'
  hint.href = link.pathname
  document.head.append(hint)
}
