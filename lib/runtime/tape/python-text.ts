/** The text inside a Python string's repr, with its simple escapes undone; the repr itself where it is no string. */
export function unquoted(repr: string): string {
  const [, quote, inside = ''] = /^b?(['"])([\s\S]*)\1$/.exec(repr) ?? []
  return quote ? inside.replace(/\\(['"\\])/g, '$1') : repr
}

/** Bytes (one character each) as Python shows them. */
export function bytesRepr(bytes: string): string {
  const inside = [...bytes]
    .map((c) => named[c] ?? (c < ' ' || c > '~' ? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}` : c))
    .join('')
  return `b"${inside}"`
}

const named: Record<string, string> = { '\r': '\\r', '\n': '\\n', '\t': '\\t', '\\': '\\\\', '"': '\\"' }

/** Bytes (one character each) as text: UTF-8 where they are, and undefined where they are not. */
export function utf8(bytes: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)))
  } catch {
    return undefined
  }
}

/** A text cut to `limit` characters with an ellipsis. */
export const cut = (text: string, limit: number): string => (text.length > limit ? `${text.slice(0, limit - 1)}…` : text)

/** `1 byte`, `12 bytes`, `1,200 bytes`. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`
