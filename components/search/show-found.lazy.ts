import type { Found } from '@/lib/site/search-index'
import { lazyStyle } from '../island/lazy-style'

const name = 'callable/found'

/** Keeps for the page that is opened next which paragraph was found; on the page that is open already, leads there at once. */
export function keepFound({ document: found, part }: Found): void {
  if (found.kind !== 'lesson') return
  try {
    sessionStorage.setItem(name, JSON.stringify({ href: found.href, part }))
  } catch {
    return // The heading alone is led to.
  }
  if (new URL(found.href, location.href).pathname === location.pathname) addEventListener('hashchange', showFound, { once: true })
  // The place is the page's already: nothing will be told.
  if (new URL(found.href, location.href).href === location.href) showFound()
}

/** Marks the paragraph that was found and brings it into view, once. */
export async function showFound(): Promise<void> {
  const kept = sessionStorage.getItem(name)
  sessionStorage.removeItem(name)
  if (!kept) return
  const { href, part } = JSON.parse(kept) as { href: string; part: string }
  const target = new URL(href, location.href)
  if (target.pathname !== location.pathname) return
  const paragraph = fitting(part, target.hash.slice(1))
  if (!paragraph) return
  for (let fold = paragraph.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
  await lazyStyle('answered')
  document.querySelector('.reread')?.classList.remove('reread')
  paragraph.classList.add('reread')
  paragraph.tabIndex = -1
  paragraph.focus({ preventScroll: true })
  paragraph.scrollIntoView({ block: 'center' })
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The paragraph, row or item after a heading that shares most of its words with a text; marks of entities and notes stand in it besides. */
function fitting(text: string, heading: string): HTMLElement | undefined {
  const words = wordsOf(text)
  const from = heading ? document.getElementById(decodeURIComponent(heading)) : null
  const all = [...document.querySelectorAll<HTMLElement>(':is(.prose, .phase-head) :is(p, li, tr)')].filter(
    (one) => !one.closest('.quiz') && (!from || from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
  )
  let best: { one?: HTMLElement; shared: number } = { shared: words.length * 0.6 }
  for (const one of all) {
    const own = wordsOf(one.textContent ?? '')
    const has = new Set(own)
    const shared = words.filter((word) => has.has(word)).length - Math.max(0, own.length - words.length) * 0.2
    if (shared > best.shared) best = { one, shared }
  }
  return best.one
}
