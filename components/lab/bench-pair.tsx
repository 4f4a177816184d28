import { useState } from 'react'
import { compareRuns } from '@/lib/runtime/lab/compare-runs'
import type { LabData, LabSpec } from '@/lib/runtime/lab/lab-data'
import { fromAuthor } from '@/lib/runtime/lab/request-text'
import { EntityShape } from '../icon/icon'
import type { LabAction } from '../lab-state/action'
import { busy, type LabRun } from '../lab-state/lab-state'
import { Lab } from './lab'

type Props = { data: LabData; specs: [LabSpec, LabSpec]; names: [string, string] }

const firstLine = /^[A-Z]+ \/\S*$/

/** Two labs beside each other, the same app with a framework and without, and one request that is sent to both. */
export function BenchPair({ data, specs, names }: Props) {
  const [hosts] = useState(() => [new EventTarget(), new EventTarget()] as const)
  const [runs, setRuns] = useState<[LabRun?, LabRun?]>([])
  const [line, setLine] = useState(() => specs[0].settings.request.split(' HTTP/1.1')[0] ?? 'GET /')
  const [fault, setFault] = useState('')
  const waiting = runs.some((run) => run && busy(run))
  const rows = compareRuns(runs[0]?.outcome ?? null, runs[1]?.outcome ?? null)
  function send() {
    const wrong = !firstLine.test(line.trim())
    setFault(wrong ? 'A request begins with a method and a path, such as GET /tea/sencha.' : '')
    if (wrong) return
    const detail: LabAction = { do: 'send', request: fromAuthor(line.trim()) }
    for (const host of hosts) host.dispatchEvent(new CustomEvent('lab:do', { detail }))
  }
  return (
    <section className="pair" aria-label={`${names[0]} and ${names[1]}, side by side`}>
      <form
        className="pair__send"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <label htmlFor="pair-request">One request to both</label>
        <input
          id="pair-request"
          value={line}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={fault !== ''}
          aria-describedby="pair-fault"
          onChange={(event) => setLine(event.target.value)}
        />
        <button className="btn is-primary" type="submit" disabled={waiting}>
          Send to both
        </button>
        <p id="pair-fault" role="status">
          {fault}
        </p>
      </form>
      <div className="pair__told" role="status">
        {rows.length > 0 && (
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col">{names[0]}</th>
                <th scope="col">{names[1]}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ what, same, first, second }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  {same ? (
                    <td colSpan={2}>
                      {first} <i>in both</i>
                    </td>
                  ) : (
                    <>
                      <td>{first}</td>
                      <td>{second}</td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <div className="pair__labs">
        {specs.map((spec, i) => (
          <div key={spec.id}>
            <h2 className="pair__name entity is-app">
              <EntityShape of="app" /> {names[i]}
            </h2>
            <Lab
              spec={spec}
              data={data}
              first={opened}
              host={hosts[i] as EventTarget}
              onRun={(run) => setRuns((all) => (i === 0 ? [run, all[1]] : [all[0], run]))}
              bench
            />
          </div>
        ))}
      </div>
    </section>
  )
}

const opened: LabAction = { do: 'open' }
