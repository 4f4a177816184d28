import type { ReactNode } from 'react'
import { runAnchor } from '@/lib/servers/run-anchor'
import { href } from '@/lib/site/href'

/** The way from what a run recorded to the program that did. */
export function MadeBy({ phase, run }: { phase: string; run: string }) {
  return (
    <a className="made" href={href(`/servers/runs#${runAnchor(phase, run)}`)}>
      How this was recorded
    </a>
  )
}

/** Words that say what a run recorded read as any others; a table has the way to its run below it. */
export function Recorded({ run, block, phase, children }: { run: string; block: boolean; phase?: string; children: ReactNode }) {
  return (
    <>
      {children}
      {block && phase && <MadeBy phase={phase} run={run} />}
    </>
  )
}
