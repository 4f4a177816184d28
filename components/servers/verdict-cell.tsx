import type { PlacedCase } from '@/lib/servers/case'
import { type Cell, differs } from '@/lib/servers/matrix'
import { answersIn, type ServerVerdict } from '@/lib/servers/verdict'
import { ShapeMark } from './shape'

/** What one server did, in the width of a column: the newest version, and an older one where it did something else. */
export function VerdictCell({ one, cell, row }: { one: PlacedCase; cell: Cell; row: Cell[] }) {
  const [newest, ...older] = cell.seen
  if (!newest) return <td className="is-blank">not given</td>
  const body = bodyShown(one, row) ? shortBody(one, cell) : ''
  return (
    <td
      className={cell.stands ? 'is-other' : undefined}
      data-server={cell.column.server}
      data-title={cell.column.title}
      data-shape={newest.verdict.shape}
    >
      <VerdictWords verdict={newest.verdict} />
      {body && <code>{body}</code>}
      {older
        .filter(({ verdict }) => verdict.same !== newest.verdict.same)
        .map(({ recording, verdict }) => (
          <small key={recording.version}>
            {recording.version}:{' '}
            {verdict.word === newest.verdict.word && verdict.shape === newest.verdict.shape ? (
              'otherwise'
            ) : (
              <VerdictWords verdict={verdict} />
            )}
          </small>
        ))}
    </td>
  )
}

/** A verdict as it is read: line, word, and what else there is to say. */
export function VerdictWords({ verdict }: { verdict: ServerVerdict }) {
  return (
    <span className="verdict-words">
      <ShapeMark of={verdict.shape} />
      <b>{verdict.word}</b>
      {verdict.more.map((words) => (
        <small key={words}>{words}</small>
      ))}
    </span>
  )
}

/** Where all say the same but for the body, the body is what there is to see. */
function bodyShown(one: PlacedCase, row: Cell[]): boolean {
  const words = new Set(row.map(({ seen }) => seen[0]?.verdict.word))
  return one.group !== 'websocket' && words.size === 1 && differs(row)
}

function shortBody(one: PlacedCase, { seen }: Cell): string {
  const outcome = seen[0]?.outcome
  const body = outcome ? (answersIn(one, outcome).answers[0]?.body ?? '') : ''
  return body.length > 40 ? `${body.slice(0, 39)}…` : body
}
