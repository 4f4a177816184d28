'use client'

import { useEffect, useRef, useState } from 'react'

/** Leaves of the glossary what holds the words that are typed; the address keeps them. */
export function GlossaryFilter() {
  const [words, setWords] = useState('')
  const [count, setCount] = useState<number>()
  const input = useRef<HTMLInputElement>(null)
  // What was typed before this script came stays.
  useEffect(() => setWords(input.current?.value || (new URLSearchParams(location.search).get('q') ?? '')), [])
  useEffect(() => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
    const entries = [...document.querySelectorAll<HTMLElement>('.glossary dl > div')]
    for (const entry of entries) entry.hidden = !wanted.every((word) => entry.textContent?.toLowerCase().includes(word))
    if (!wanted.length && count === undefined) return
    setCount(entries.filter((entry) => !entry.hidden).length)
    history.replaceState(null, '', `${location.pathname}${words ? `?q=${encodeURIComponent(words)}` : ''}${location.hash}`)
  }, [words, count])
  return (
    <form className="glossary__filter" role="search" aria-label="Words" onSubmit={(event) => event.preventDefault()}>
      <label>
        Find a word
        <input ref={input} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <output aria-live="polite">{count !== undefined && `${count} ${count === 1 ? 'word' : 'words'}`}</output>
    </form>
  )
}
