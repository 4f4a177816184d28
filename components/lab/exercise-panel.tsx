import { useState } from 'react'
import { isPassed, keepPassed } from '@/lib/learner/records'
import type { LabExercise } from '@/lib/runtime/lab/lab-data'
import { LabIcon } from '../icon/lab-icon'
import type { CheckResult } from '../lab-state/engine'
import { busy } from '../lab-state/lab-state'
import type { LabHandle } from '../lab-state/use-lab'

type Outcome = { results: CheckResult[]; text: string } | { trouble: string }

/** The checks of an exercise, what each found, and a solution to compare with. */
export function ExercisePanel({ lab, exercise, main }: { lab: LabHandle; exercise: LabExercise; main: string }) {
  const { state } = lab
  const [checking, setChecking] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const [passed, setPassed] = useState(() => isPassed(exercise.phase, exercise.id))
  const text = state.files[main] ?? ''
  const results = outcome && 'results' in outcome ? outcome.results : []
  const stale = outcome && 'text' in outcome && outcome.text !== text
  const right = results.filter((result) => result.passed).length

  async function check() {
    setChecking(true)
    try {
      const found = await lab.engine.check({ files: state.files, main, ...state.settings }, exercise.checks)
      setOutcome({ results: found, text })
      if (found.length > 0 && found.every((result) => result.passed)) {
        keepPassed(exercise.phase, exercise.id, Date.now())
        setPassed(true)
      }
    } catch (error) {
      setOutcome({ trouble: error instanceof Error ? error.message : String(error) })
    }
    setChecking(false)
  }
  return (
    <div className="checks">
      <div className="checks__act">
        <button className="btn is-primary" type="button" disabled={checking || busy(state.run)} onClick={check}>
          <LabIcon name="check" />
          {checking ? 'Checking' : 'Check'}
        </button>
        <p role="status">
          {outcome && 'trouble' in outcome && outcome.trouble}
          {results.length > 0 &&
            (right === results.length
              ? 'All checks pass. The exercise is done.'
              : `${right} of ${results.length} checks pass.${stale ? ' The code has changed since.' : ''}`)}
          {!outcome && passed && 'You have passed this exercise.'}
        </p>
      </div>
      {results.length > 0 && (
        <ol className="checks__results">
          {results.map((result) => (
            <li key={result.name} className={result.passed ? 'is-right' : 'is-wrong'}>
              <LabIcon name={result.passed ? 'check' : 'fault'} />
              <span>
                <b>{result.passed ? 'Passed' : 'Not yet'}.</b> {result.says}{' '}
                {result.sentence && (
                  <em>
                    {result.sentence}
                    {result.line !== null && ` (line ${result.line})`}
                  </em>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
      <details>
        <summary>{passed ? 'Compare with a solution' : 'Show a solution'}</summary>
        <pre className="code" role="group" tabIndex={0} aria-label="A solution">
          <code dangerouslySetInnerHTML={{ __html: exercise.solutionHtml }} />
        </pre>
      </details>
    </div>
  )
}
