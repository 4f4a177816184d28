'use client'

import { useEffect } from 'react'

// React runs an effect twice in development; what follows must happen once.
let started = false

/** In development Next hydrates the islands itself; the rest of the page's script starts after that, and the page is drawn anew when an author has edited the content. */
export function DevScripts() {
  useEffect(() => {
    document.documentElement.classList.add('js', 'fonts')
    if (process.env.NODE_ENV !== 'development' || started) return
    started = true
    // Spelled whole: only so does Next put the value in its place.
    const changes = process.env.CONTENT_CHANGES
    if (changes)
      new EventSource(changes).onmessage = ({ data }) => {
        if (Number(data) > performance.timeOrigin) location.reload()
      }
    const styles = [
      import('../lab/lab.css'),
      import('../search/search.css'),
      import('../review/review.css'),
      import('../quiz/answered.css'),
      import('../feedback/forms.css'),
    ]
    Promise.all([import('../page-script/page'), import('../page-script/open-labs'), ...styles]).then(([{ startPage }, { openLabs }]) => {
      startPage()
      openLabs()
    })
  }, [])
  return null
}
