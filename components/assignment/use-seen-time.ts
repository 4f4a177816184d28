import { useEffect, useRef } from 'react'

const longest = 10 * 60_000

/** A clock of the time this page was in view: each call gives the milliseconds since the call before, ten minutes at most. */
export function useSeenTime(): () => number {
  const clock = useRef({ seen: 0, since: 0 })
  useEffect(() => {
    const now = clock.current
    const turn = () => {
      if (document.visibilityState === 'visible') now.since = performance.now()
      else if (now.since) {
        now.seen += performance.now() - now.since
        now.since = 0
      }
    }
    turn()
    document.addEventListener('visibilitychange', turn)
    return () => document.removeEventListener('visibilitychange', turn)
  }, [])
  return () => {
    const now = clock.current
    const at = performance.now()
    const seen = now.seen + (now.since ? at - now.since : 0)
    now.seen = 0
    now.since = at
    return Math.min(longest, Math.round(seen))
  }
}
