'use client'

import { useState } from 'react'
import { QrCode } from './qr-code'

const longest = 2900

/** An address that the reader pastes, as a QR code. */
export function CodeMaker() {
  const [address, setAddress] = useState('')
  const text = address.trim()
  const fault = !text
    ? ''
    : !URL.canParse(text)
      ? 'This is no whole address: it begins with https://.'
      : new TextEncoder().encode(text).length > longest
        ? `This address has ${text.length} characters, and a QR code holds ${longest}. Shorten the code in the lab, or send the link.`
        : ''
  return (
    <div className="code-maker">
      <label>
        Address
        <input type="url" value={address} onChange={(event) => setAddress(event.target.value)} spellCheck={false} autoComplete="off" />
      </label>
      <p role="status">{fault}</p>
      {text && !fault && <QrCode address={text} label="QR code of this address" />}
    </div>
  )
}
