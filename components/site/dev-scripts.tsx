'use client'

import { useEffect } from 'react'

/** In development Next hydrates the islands itself; the rest of the page's script starts after that. */
export function DevScripts() {
  useEffect(() => {
    document.documentElement.classList.add('js', 'fonts')
    if (process.env.NODE_ENV !== 'development') return
    Promise.all([import('./script/page'), import('./script/wake-labs'), import('../lab/lab.css'), import('../servers/servers.css')]).then(
      ([{ startPage }, { wakeLabs }]) => {
        startPage()
        wakeLabs()
      },
    )
  }, [])
  return null
}
