import { eventsOf } from '@/lib/runtime/tape/answers'
import { counts } from '@/lib/runtime/tape/counts'
import type { Actor } from '@/lib/runtime/tape/lanes'
import type { LabRun } from '../lab-state/lab-state'

/** How often the line was crossed, which way, and how much body passed. */
export function TapeFoot({ run, asked, cast }: { run: LabRun; asked: number; cast: Actor[] }) {
  if (!run.events.length) return null
  const { crossings, toApp, toServer } = counts(run.events, cast)
  const { sent, promised } = counts(eventsOf(run, asked), cast)
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
        Body{run.outcome?.answers ? ` of ${asked + 1}` : ''}{' '}
        <b>{promised === null || promised === sent ? `${sent} bytes` : `${promised} promised, ${sent} given`}</b>
      </span>
      {run.outcome && (
        <span>
          Lines run <b>{run.outcome.lines.toLocaleString('en')}</b>
        </span>
      )}
    </p>
  )
}
