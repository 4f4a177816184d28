import type { PlacedCase } from '@/lib/servers/case'
import { clientSees } from '@/lib/servers/client-sees'
import type { Cell } from '@/lib/servers/matrix'
import type { Recording, ServerOutcome } from '@/lib/servers/recording'
import { AnchorLink } from '../heading/anchor-link'
import { EntityShape } from '../icon/icon'
import { marked } from './lines'
import { VerdictWords } from './verdict-cell'

/** What one server did with a case: what a client sees, its bytes with what others did not send marked, its log; an older version where it did otherwise. */
export function Observed({ one, cell, all }: { one: PlacedCase; cell: Cell; all: ServerOutcome[] }) {
  const { column, seen } = cell
  const [newest, ...older] = seen
  if (!newest) return null
  return (
    <section id={column.server} className="seen" aria-labelledby={`${column.server}-title`}>
      <header>
        <h3 id={`${column.server}-title`}>
          <span className="entity is-server">
            <EntityShape of="server" />
          </span>
          {column.title} <small>{newest.recording.version}</small> <AnchorLink id={column.server} to={column.title} />
        </h3>
        <VerdictWords verdict={newest.verdict} />
      </header>
      <p>{clientSees(one, newest.outcome)}</p>
      <Record outcome={newest.outcome} all={all} />
      <Made recording={newest.recording} />
      {older.map(({ recording, outcome, verdict }) =>
        verdict.same === newest.verdict.same ? (
          <p key={recording.version} className="seen__made">
            {recording.version} on {recording.system}: the same.
          </p>
        ) : (
          <details key={recording.version}>
            <summary>
              {recording.version}: <VerdictWords verdict={verdict} />
            </summary>
            <p>{clientSees(one, outcome)}</p>
            <Record outcome={outcome} all={[outcome, newest.outcome]} />
            <Made recording={recording} />
          </details>
        ),
      )}
    </section>
  )
}

function Record({ outcome, all }: { outcome: ServerOutcome; all: ServerOutcome[] }) {
  const lines = marked(outcome, all)
  const log = [...outcome.log, ...(outcome.behind ?? []).map((line) => `behind: ${line}`)]
  return (
    <>
      {lines.length > 0 && (
        <pre className="seen__wire" role="group" tabIndex={0} aria-label="Bytes the client received">
          {lines.map(({ text, other }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place.
            <span key={i}>
              {other ? <mark>{text}</mark> : text}
              {'\n'}
            </span>
          ))}
        </pre>
      )}
      {outcome.frames && (
        <ol className="seen__frames">
          {outcome.frames.map(([at, kind, text]) => (
            <li key={`${at}${kind}${text}`}>
              <small>{at} s</small> {kind} <code>{kind === 'bytes' ? JSON.stringify(text) : text}</code>
            </li>
          ))}
        </ol>
      )}
      {log.length > 0 && (
        <pre className="seen__log" role="group" tabIndex={0} aria-label="Its log">
          {log.join('\n')}
        </pre>
      )}
    </>
  )
}

function Made({ recording }: { recording: Recording }) {
  const with_ = Object.entries(recording.libraries).map(([name, version]) => `${name} ${version}`)
  return (
    <p className="seen__made">
      <code>{recording.command.replaceAll('127.0.0.1', '').replace(/^python3 -c .*import (\w+).*$/, 'python3, $1')}</code>{' '}
      {recording.system}
      {recording.package.endsWith(' of PyPI') && ' with the release of PyPI'}, Python {recording.python}
      {with_.length > 0 && `, ${with_.join(', ')}`}, {recording.recorded}.
    </p>
  )
}
