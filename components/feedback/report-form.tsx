import { type FormEvent, useState } from 'react'
import type { ReportEntry } from '@/lib/feedback/entry'
import { type Delivery, deliver, fits } from '@/lib/feedback/outbox'

type Props = {
  /** What the reader is asked. */
  label: string
  /** What stands in the field for them to go on from. */
  begun?: string
  /** The report as far as it is known, for the words the reader wrote. */
  about: (words: string) => ReportEntry
  onClose(): void
}

const words: Record<Delivery, string> = {
  sent: 'Thank you. It has reached the author.',
  kept: 'Thank you. The server cannot be reached; this stays in your browser and is sent later.',
  refused: 'The server would not take this.',
}

/** A few words about something that is wrong, and what became of them. */
export function ReportForm({ label, begun, about, onClose }: Props) {
  const [said, setSaid] = useState('')
  const [over, setOver] = useState(false)
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const body = about(String(new FormData(event.currentTarget).get('words') ?? '').trim())
    if (!fits(body)) return setSaid('That is more than can be sent at once. Shorten it a little.')
    setOver(true)
    setSaid('Sending …')
    setSaid(words[await deliver({ to: 'report', body })])
  }
  return (
    <form className="said-form" onSubmit={send}>
      {!over && (
        <label>
          {label}
          {/* biome-ignore lint/a11y/noAutofocus: the reader asked for this field. */}
          <textarea className="words" name="words" defaultValue={begun} rows={2} maxLength={600} autoFocus />
        </label>
      )}
      <p role="status">{said}</p>
      <div className="row">
        {!over && (
          <button className="btn" type="submit">
            Send the report
          </button>
        )}
        <button className="btn is-quiet" type="button" onClick={onClose}>
          {over ? 'Close' : 'Cancel'}
        </button>
      </div>
    </form>
  )
}
