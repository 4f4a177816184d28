import { href } from '@/lib/site/href'
import { type Find, type Found, type SearchDocument, searchIndex } from '@/lib/site/search-index'
import { lazyStyle } from '../island/lazy-style'
import { resultView } from './search-view'
import { keepFound } from './show-found.lazy'

let coming: Promise<Find> | undefined

/** The index, fetched and made once; the next call tries again where it did not come. */
function index(): Promise<Find> {
  coming ??= fetch(href('/search.json'))
    .then((answer) => (answer.ok ? (answer.json() as Promise<SearchDocument[]>) : Promise.reject(new Error(String(answer.status)))))
    .then(searchIndex)
  coming.catch(() => {
    coming = undefined
  })
  return coming
}

/** Opens the search over the page; Escape closes it. An open one takes the focus. */
export async function openSearch(): Promise<void> {
  const open = document.querySelector<HTMLInputElement>('dialog.search input')
  if (open) return open.focus()
  await lazyStyle('search')
  const dialog = document.createElement('dialog')
  // The letters are there by now, and nothing moves where nothing stood.
  dialog.className = 'search fonts'
  dialog.setAttribute('aria-label', 'Search')
  dialog.innerHTML = `<form method="dialog"><label class="vh" for="search-words">Search lessons, glossary, servers and questions</label>
<input id="search-words" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" placeholder="Search lessons, glossary, servers, questions">
<button class="btn is-quiet" type="button">Close</button></form><p role="status"></p><ol></ol>`
  const input = dialog.querySelector('input') as HTMLInputElement
  const status = dialog.querySelector('p') as HTMLParagraphElement
  const list = dialog.querySelector('ol') as HTMLOListElement
  let shown: Found[] = []
  let asked = ''

  async function look() {
    const typed = input.value
    asked = typed
    if (!coming && typed) status.textContent = 'Fetching the index …'
    try {
      const find = await index()
      if (asked !== typed || !dialog.isConnected) return
      shown = find(typed)
      list.replaceChildren(...shown.map(resultView))
      status.textContent = typed.trim().length < 2 ? '' : shown.length ? `${shown.length} found` : `Nothing found for “${typed.trim()}”.`
    } catch {
      status.textContent = 'The index could not be fetched. Type on to try again.'
    }
  }
  const links = () => [...list.querySelectorAll('a')]
  dialog.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const stops = [input, ...links()]
    stops[stops.indexOf(document.activeElement as HTMLInputElement) + step]?.focus()
  })
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault()
    links()[0]?.click()
  })
  dialog.querySelector('button')?.addEventListener('click', () => dialog.close())
  list.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    const found = link && shown[links().indexOf(link)]
    if (!found) return
    keepFound(found)
    dialog.close()
  })
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  input.addEventListener('input', look)
  document.body.append(dialog)
  dialog.showModal()
  look()
}
