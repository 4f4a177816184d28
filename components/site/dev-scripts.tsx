'use client'

import { useEffect } from 'react'

/** In development Next hydrates the islands itself; the rest of the page's script starts after that, and the page is drawn anew when an author has edited the content. */
export function DevScripts() {
  useEffect(() => {
    document.documentElement.classList.add('js', 'fonts')
    if (process.env.NODE_ENV !== 'development') return
    const { CONTENT_CHANGES } = process.env
    if (CONTENT_CHANGES) new EventSource(CONTENT_CHANGES).onmessage = () => location.reload()
    const styles = [
      import('../lab/lab.css'),
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
