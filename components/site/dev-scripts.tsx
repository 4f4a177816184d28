'use client'

import { useEffect } from 'react'

/** In development Next hydrates the islands itself; the rest of the page's script starts after that. */
export function DevScripts() {
  useEffect(() => {
    document.documentElement.classList.add('js', 'fonts')
    import('./script/page').then(({ startPage }) => startPage())
  }, [])
  return null
}
