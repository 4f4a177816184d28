import { useState } from 'react'
import { busy } from '../lab-state/lab-state'
import type { LabHandle } from '../lab-state/use-lab'
import { Switch } from './switch'

/** The client’s end of a WebSocket: connect, send text or bytes, close with a code. */
export function SocketPanel({ lab }: { lab: LabHandle }) {
  const { run, settings } = lab.state
  const [text, setText] = useState('hello')
  const [kind, setKind] = useState<'text' | 'bytes'>('text')
  const [code, setCode] = useState('1000')
  const open = busy(run)
  const planned = settings.client.flatMap((step) => (step.do === 'text' ? [step.text] : []))
  return (
    <div className="socket">
      {planned.length > 0 && !open && (
        <p className="req__say">Run sends {planned.map((t) => `“${t}”`).join(', ')} and closes. Connect leaves the sending to you.</p>
      )}
      {!open ? (
        <button className="btn" type="button" onClick={() => lab.run({}, { live: true })}>
          Connect
        </button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            lab.engine.push(
              kind === 'text' ? { do: 'text', text, after: 0 } : { do: 'bytes', latin1: text.replace(/[^\0-\xff]/g, '?'), after: 0 },
            )
          }}
        >
          <label>
            <span>Message</span>
            <input value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          <Switch
            label="Kind of message"
            value={kind}
            options={[
              ['text', 'Text'],
              ['bytes', 'Bytes'],
            ]}
            onPick={setKind}
          />
          <button className="btn" type="submit" disabled={run.phase !== 'running'}>
            Send
          </button>
          <label className="socket__code">
            <span>Code</span>
            <input value={code} inputMode="numeric" onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))} />
          </label>
          <button
            className="btn"
            type="button"
            disabled={run.phase !== 'running'}
            onClick={() => lab.engine.push({ do: 'close', code: Number(code) || 1000, reason: '', after: 0 })}
          >
            Close
          </button>
        </form>
      )}
    </div>
  )
}
