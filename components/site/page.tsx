import type { ReactNode } from 'react'
import { Footer } from './footer'
import { Masthead, type MastheadPlace } from './masthead'

/** Masthead, matter and foot, the matter reachable by one key. */
export function Page({ here, children }: { here?: MastheadPlace; children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <Masthead here={here} />
      {children}
      <Footer />
    </>
  )
}
