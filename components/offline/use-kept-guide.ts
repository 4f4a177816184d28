import { useEffect, useRef, useState } from 'react'
import { type KeptEdition, keptEditions } from '@/lib/site/kept-editions'
import { fetchKeepList, keepGuide, letGuideGo, missingBytes } from './keep-guide'

/** What a browser has of a guide, and what it could have. */
export type KeptGuide = {
  /** The newest whole edition. */
  kept?: KeptEdition
  /** What the site has that is not kept, in bytes that travel; undefined where the site cannot be asked, or all is kept. */
  toFetch?: number
}

export type KeepProgress = { loaded: number; total: number }

/** Keeps a guide in step with what this browser has of it: `found` is undefined until that is known, null where the browser keeps nothing; `problem` is a sentence. */
export function useKeptGuide(guide: string) {
  const [found, setFound] = useState<KeptGuide | null>()
  const [progress, setProgress] = useState<KeepProgress>()
  const [problem, setProblem] = useState('')
  const breakOff = useRef<AbortController>(undefined)

  useEffect(() => {
    look(guide).then(setFound)
    return () => breakOff.current?.abort()
  }, [guide])

  async function keep() {
    const stop = new AbortController()
    breakOff.current = stop
    setProblem('')
    try {
      await keepGuide(await fetchKeepList(guide), stop.signal, (loaded, total) => setProgress({ loaded, total }))
    } catch (error) {
      if (!stop.signal.aborted) setProblem(sentence(error))
    }
    setProgress(undefined)
    setFound(await look(guide))
  }

  async function letGo() {
    setProblem('')
    await letGuideGo(guide).catch((error: unknown) => setProblem(sentence(error)))
    setFound(await look(guide))
  }

  return { found, progress, problem, keep, letGo, stop: () => breakOff.current?.abort() }
}

async function look(guide: string): Promise<KeptGuide | null> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return null
  try {
    const [kept] = await keptEditions(guide)
    const list = await fetchKeepList(guide).catch(() => undefined)
    if (!list || list.edition === kept?.edition) return { kept }
    return { kept, toFetch: await missingBytes(list) }
  } catch {
    return null
  }
}

function sentence(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'This browser has no room for all of it. What came stays until you let it go.'
  return `It could not be kept whole (${error instanceof Error ? error.message : error}). What came is here: once the site can be reached, go on.`
}
