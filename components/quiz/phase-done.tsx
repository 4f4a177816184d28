import { useEffect, useState } from 'react'
import { changed } from '@/lib/site/storage'
import { stateOf } from '../page-script/state-of'

/** One quiet moment, once a phase is read, answered and its exercises are passed: the message arrives, and the way on is shown. */
export function PhaseDone({ phase }: { phase: string }) {
  const [done, setDone] = useState(false)
  useEffect(() => {
    const listed = document.querySelector<HTMLElement>(`.lesson [data-phase="${CSS.escape(phase)}"]`)
    const look = () => setDone(listed !== null && stateOf(listed).state === 'done')
    look()
    document.addEventListener(changed, look)
    return () => document.removeEventListener(changed, look)
  }, [phase])
  if (!done) return null
  const next = document.querySelector<HTMLAnchorElement>('.pager [rel="next"]')
  return (
    <div className="phase-done">
      <svg viewBox="0 0 240 24" aria-hidden="true">
        <path d="M120 0v24" />
        <rect x="8" y="7" width="10" height="10" />
        <circle cx="227" cy="12" r="5.500" />
        <path className="phase-done__way" d="M26 12h188" />
      </svg>
      <p>This phase is done: read, answered and tried. {next && <a href={next.href}>On to {next.querySelector('b')?.textContent}</a>}</p>
    </div>
  )
}
