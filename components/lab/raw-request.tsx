import { useEffect, useState } from 'react'
import { fromEditable, toEditable } from '@/lib/runtime/lab/raw-text'
import { eventsOf } from '@/lib/runtime/tape/answers'
import { stretches } from '@/lib/runtime/tape/byte-map'
import type { Entry } from '@/lib/runtime/tape/event'
import { plural } from '@/lib/runtime/tape/python-text'
import type { LabHandle } from '../lab-state/use-lab'

type Props = { raw: string; lab: LabHandle; entries: Entry[]; onChange: (raw: string) => void }

/** The request as bytes to edit, and, after a run, what the server made of every stretch of them. */
export function RawRequest({ raw, lab, entries, onChange }: Props) {
  const { state, dispatch } = lab
  const [text, setText] = useState(() => toEditable(raw))
  useEffect(() => {
    setText((old) => (fromEditable(old) === raw ? old : toEditable(raw)))
  }, [raw])
  const events = eventsOf(state.run, state.asked)
  const refusal = events.find((event) => event.kind === 'refused')
  const sent = events.find((event) => event.kind === 'request')
  const same = sent?.kind === 'request' && sent.payload.raw.head === raw
  const bad = same && refusal?.kind === 'refused' ? refusal.payload.at : null
  return (
    <>
      <label className="req__raw">
        <span>Every line ends in \r\n; {plural(raw.length, 'byte')}</span>
        <textarea
          rows={Math.min(12, text.split('\n').length + 1)}
          value={text}
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value)
            onChange(fromEditable(event.target.value))
          }}
        />
      </label>
      {same && (entries.length > 0 || bad) && (
        <Made raw={raw} entries={entries} bad={bad} keys={state.keys} onPoint={(keys) => dispatch({ type: 'point', keys })} />
      )}
    </>
  )
}

type MadeProps = { raw: string; entries: Entry[]; bad: [number, number] | null; keys: string[]; onPoint: (keys: string[]) => void }

function Made({ raw, entries, bad, keys, onPoint }: MadeProps) {
  const pieces = stretches(raw.length, bad ? [...entries, { key: '', value: { type: '', repr: '' }, from: bad }] : entries)
  const named = entries.filter(({ key }) => keys.includes(key))
  return (
    <div className="made">
      <p className="made__bytes">
        {pieces.map(({ start, end, keys: mine }) => {
          const shown = toEditable(raw.slice(start, end)).replaceAll('\n', '\\r\\n\n')
          const here = mine.filter(Boolean)
          const wrong = bad && bad[0] <= start && end <= bad[1]
          if (wrong) return <del key={start}>{shown}</del>
          if (!here.length) return <span key={start}>{shown}</span>
          return (
            <button
              key={start}
              type="button"
              className={here.some((key) => keys.includes(key)) ? 'is-lit' : undefined}
              onPointerEnter={() => onPoint(here)}
              onPointerLeave={() => onPoint([])}
              onFocus={() => onPoint(here)}
              onBlur={() => onPoint([])}
            >
              {shown}
              <span className="vh"> became {here.join(' and ')}</span>
            </button>
          )
        })}
      </p>
      <p className="made__key">
        {named.length ? (
          named.map(({ key, value }) => (
            <span key={key}>
              <b>{key}</b> {value.repr}
            </span>
          ))
        ) : (
          <span className="made__hint">
            {bad ? 'The server refused the struck bytes.' : 'Point at a stretch to see the key it became.'}
          </span>
        )}
      </p>
    </div>
  )
}
