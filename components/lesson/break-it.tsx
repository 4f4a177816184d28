import type { ReactNode } from 'react'
import { highlight } from '@/lib/lesson/code/highlight'
import type { PropsOf } from '@/lib/lesson/vocabulary'

/** A change to make and a prediction to hold against what happens. Without a script it reads as prose. */
export function BreakIt({ line, to, predict, sample, lab, children }: PropsOf<'BreakIt'> & { lab: boolean; children?: ReactNode }) {
  const several = /[-,]/.test(line)
  return (
    <div className="break-it" role="group" aria-label={`Break it: line ${line}`}>
      <p>
        <b>Break it.</b>{' '}
        {to
          ? `Change ${several ? 'lines' : 'line'} ${line.replace('-', ' to ')} to:`
          : `Take ${several ? 'lines' : 'line'} ${line.replace('-', ' to ')} out.`}
      </p>
      {to && (
        <pre className="code plain" role="group" tabIndex={0} aria-label={`The new line ${line}`}>
          <code dangerouslySetInnerHTML={{ __html: highlight(to, { language: 'python' }).html }} />
        </pre>
      )}
      <p>{predict}</p>
      {lab && (
        <button className="btn is-run" type="button" data-lab-do="change" data-of={sample} data-line={line} data-to={to}>
          Make this change
        </button>
      )}
      <details>
        <summary>What happens</summary>
        {children}
      </details>
    </div>
  )
}
