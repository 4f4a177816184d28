/** Raw bytes (one character each) as text a reader can edit: CRLF ends a line, other bytes that are no ASCII stand as \xNN. */
export function toEditable(raw: string): string {
  return raw
    .split('\r\n')
    .map((line) =>
      line.replace(/\\(?=x[0-9a-f]{2})/gi, '\\\\').replace(/[^ -~]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`),
    )
    .join('\n')
}

/** What was typed as raw bytes: every line ends in CRLF, \xNN is one byte, other characters are UTF-8. */
export function fromEditable(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line.replace(/\\\\(?=x[0-9a-f]{2})|\\x([0-9a-f]{2})|[^ -~]/giu, (found, hex?: string) =>
        hex ? String.fromCharCode(Number.parseInt(hex, 16)) : found === '\\\\' ? '\\' : utf8Bytes(found),
      ),
    )
    .join('\r\n')
}

/** A text as its UTF-8 bytes, one character each. */
export function utf8Bytes(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
}
