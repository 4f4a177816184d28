import { utf8 } from '../tape/python-text'
import { utf8Bytes } from './raw-text'

/** A request as a form shows it; `body` is text, sent as UTF-8. */
export type RequestForm = { method: string; path: string; query: string; headers: [string, string][]; body: string }

/** Methods the form offers; any other can be typed among the raw bytes. */
export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const

/** The bytes of a form's request, one character each. A body brings its Content-Length with it, unless the reader stated one. */
export function toRaw({ method, path, query, headers, body }: RequestForm): string {
  const target = `${escaped(path) || '/'}${query ? `?${escaped(query)}` : ''}`
  const bytes = utf8Bytes(body)
  const lines = headers.filter(([name]) => name.trim()).map(([name, value]) => utf8Bytes(`${name.trim()}: ${value.trim()}`))
  if (bytes && !headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name.trim())))
    lines.push(`Content-Length: ${bytes.length}`)
  return [`${method} ${target} HTTP/1.1`, ...lines, '', bytes].join('\r\n')
}

/** The form of a raw request; undefined where the bytes say something that a form cannot. */
export function toForm(raw: string): RequestForm | undefined {
  const end = raw.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = raw.slice(0, end).split('\r\n')
  const [, method, path, query] = /^([A-Z]+) (\/[^ ?]*)(?:\?([^ ]*))? HTTP\/1\.1$/.exec(first) ?? []
  const body = utf8(raw.slice(end + 4))
  if (!method || !path || body === undefined || query === '') return undefined
  const headers: [string, string][] = []
  for (const line of lines) {
    const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+): ?(.*?)$/.exec(line) ?? []
    const text = value === undefined ? undefined : utf8(value)
    if (!name || text === undefined) return undefined
    headers.push([name, text])
  }
  const form = { method, path, query: query ?? '', headers, body }
  return toRaw(form) === raw ? form : undefined
}

/** The same form with another body, and the length of that body where the form stated one. */
export function withBody(form: RequestForm, body: string): RequestForm {
  const length = String(utf8Bytes(body).length)
  const stated = form.headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name))
  const headers = form.headers.map(([name, value]): [string, string] => [name, /^content-length$/i.test(name) ? length : value])
  return { ...form, body, headers: stated || !body ? headers : [...headers, ['Content-Length', length]] }
}

/** Raw bytes of a request as an author writes it: `GET /hello?x=1`, then a header a line. */
export function fromAuthor(request: string, body = '', websocket = false): string {
  const [first = '', ...lines] = request.split('\n').map((line) => line.trim())
  const [method = 'GET', target = '/'] = first.split(/\s+/)
  const headers = lines.filter(Boolean)
  if (!headers.some((line) => /^host:/i.test(line))) headers.unshift('Host: localhost:8000')
  if (websocket) headers.push(...upgrade.filter((line) => !headers.some((other) => nameOf(other) === nameOf(line))))
  const bytes = utf8Bytes(body)
  if (bytes && !headers.some((line) => /^(content-length|transfer-encoding):/i.test(line))) headers.push(`Content-Length: ${bytes.length}`)
  return [`${method} ${escaped(target)} HTTP/1.1`, ...headers.map(utf8Bytes), '', bytes].join('\r\n')
}

const nameOf = (line: string): string => line.split(':')[0]?.toLowerCase() ?? ''
const upgrade = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==']

/** Spaces and characters beyond ASCII as a browser would send them: percent-encoded UTF-8. */
const escaped = (text: string): string => text.replace(/[^!-~]/gu, (c) => encodeURIComponent(c))
