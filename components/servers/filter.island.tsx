'use client'

import { useEffect, useState } from 'react'

export type FilterProps = { servers: { name: string; title: string }[]; shapes: [name: string, words: string][] }
type Wish = { words: string; server: string; what: string }

const none: Wish = { words: '', server: '', what: '' }
const marks: [string, string][] = [
  ['differ', 'the servers differ'],
  ['changed', 'the versions differ'],
  ['breaks', 'the app breaks a rule'],
  ['ends', 'a process ends'],
]

/** Search and filters over the tables of the page. They act on its rows; the address keeps them. */
export function Filter({ servers, shapes }: FilterProps) {
  const [wish, setWish] = useState(none)
  const [count, setCount] = useState<[shown: number, all: number]>()
  useEffect(() => setWish(readAddress()), [])
  useEffect(() => {
    if (wish === none) return
    setCount(apply(wish))
    writeAddress(wish)
  }, [wish])
  const change = (part: Partial<Wish>) => setWish((old) => ({ ...old, ...part }))
  return (
    <form className="filter" role="search" aria-label="Cases" onSubmit={(event) => event.preventDefault()}>
      <label>
        Search
        <input
          type="search"
          value={wish.words}
          placeholder="header, HEAD, close()"
          onChange={(event) => change({ words: event.target.value })}
        />
      </label>
      <label>
        Where
        <select value={wish.what} onChange={(event) => change({ what: event.target.value })}>
          <option value="">all cases</option>
          {[...marks, ...shapes].map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        Under
        <select value={wish.server} onChange={(event) => change({ server: event.target.value })}>
          <option value="">any server</option>
          {servers.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button className="btn is-quiet" type="button" onClick={() => setWish({ ...none })}>
        Show all
      </button>
      <output aria-live="polite">{count && `${count[0]} of ${count[1]} cases`}</output>
    </form>
  )
}

/** Hides the rows that are not wished for, and families, tables and groups that are left empty. */
function apply({ words, server, what }: Wish): [number, number] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const rows = [...document.querySelectorAll<HTMLElement>('[data-case]')]
  const shown = rows.filter((row) => {
    const cells = [...row.querySelectorAll<HTMLElement>('[data-server]')].filter((cell) => !server || cell.dataset.server === server)
    const text = `${row.textContent} ${row.closest('tbody')?.firstElementChild?.textContent}`.toLowerCase()
    const marked = !what || (row.dataset.case?.split(' ').includes(what) ?? false) || cells.some((cell) => cell.dataset.shape === what)
    for (const cell of row.querySelectorAll<HTMLElement>('[data-server]'))
      cell.toggleAttribute('data-wanted', cell.dataset.server === server || (what !== '' && cell.dataset.shape === what))
    row.hidden = !(cells.length && marked && wanted.every((word) => text.includes(word)))
    return !row.hidden
  })
  for (const part of document.querySelectorAll<HTMLElement>('.matrix tbody, .matrix, [data-group]'))
    part.hidden = !part.querySelector('[data-case]:not([hidden])')
  return [shown.length, rows.length]
}

function readAddress(): Wish {
  const query = new URLSearchParams(location.search)
  return { words: query.get('q') ?? '', server: query.get('server') ?? '', what: query.get('where') ?? '' }
}

function writeAddress({ words, server, what }: Wish): void {
  const query = new URLSearchParams()
  for (const [key, value] of [
    ['q', words],
    ['where', what],
    ['server', server],
  ] as const)
    if (value) query.set(key, value)
  history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}${location.hash}`)
}
