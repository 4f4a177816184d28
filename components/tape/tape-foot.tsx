import { counts } from '@/lib/runtime/tape/counts'
import type { Actor } from '@/lib/runtime/tape/lanes'
import type { LabRun } from '../lab-state/lab-state'

/** How often the line was crossed, which way, and how much body passed. */
export function TapeFoot({ run, cast }: { run: LabRun; cast: Actor[] }) {
  if (!run.events.length) return null
  const { crossings, toApp, toServer, sent, promised } = counts(run.events, cast)
  return (
    <p className="tape__foot">
      <span>
        Crossings <b>{crossings}</b>
      </span>
      <span>
        To app <b>{toApp}</b>
      </span>
      <span>
        To server <b>{toServer}</b>
      </span>
      <span>
        Body <b>{promised === null || promised === sent ? `${sent} bytes` : `${promised} promised, ${sent} given`}</b>
      </span>
      {run.outcome && (
        <span>
          Lines run <b>{run.outcome.lines.toLocaleString('en')}</b>
        </span>
      )}
    </p>
  )
}
