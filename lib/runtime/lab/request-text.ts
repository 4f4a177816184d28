import { utf8 } from '../tape/python-text'
import {
  type BodyKind,
  boundaryOf,
  type FormField,
  multipartType,
  readFields,
  readParts,
  urlencoded,
  writeFields,
  writeParts,
} from './form-body'
import { utf8Bytes } from './raw-text'

/** A request as a form shows it; `body` is text, sent as UTF-8, unless there are `parts`: fields and files. */
export type RequestForm = {
  method: string
  path: string
  query: string
  headers: [string, string][]
  body: string
  parts?: FormField[]
}

/** Methods the form offers; any other can be typed among the raw bytes. */
export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const

/** The bytes of a form's request, one character each. A body brings its Content-Length with it, unless the reader stated one. */
export function toRaw(form: RequestForm): string {
  const { method, path, query, headers } = form
  const target = `${escaped(path) || '/'}${query ? `?${escaped(query)}` : ''}`
  const bytes = bodyBytes(form)
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
  if (!method || !path || query === '') return undefined
  const headers: [string, string][] = []
  for (const line of lines) {
    const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+): ?(.*?)$/.exec(line) ?? []
    const text = value === undefined ? undefined : utf8(value)
    if (!name || text === undefined) return undefined
    headers.push([name, text])
  }
  const bare = { method, path, query: query ?? '', headers, body: '' }
  const bytes = raw.slice(end + 4)
  const boundary = boundaryOf(typeOf(bare))
  const parts = boundary === undefined ? undefined : readParts(bytes, boundary)
  const body = parts ? '' : utf8(bytes)
  if (body === undefined) return undefined
  const form = { ...bare, body, ...(parts && { parts }) }
  return toRaw(form) === raw ? form : undefined
}

const typeOf = ({ headers }: RequestForm): string => headers.find(([name]) => /^content-type$/i.test(name))?.[1] ?? ''

function bodyBytes(form: RequestForm): string {
  const boundary = form.parts && boundaryOf(typeOf(form))
  return form.parts && boundary !== undefined ? writeParts(form.parts, boundary) : utf8Bytes(form.body)
}

/** How the body of a form is written, and its fields where it has some. */
export function bodyOf(form: RequestForm): { kind: BodyKind; fields: FormField[] } {
  if (form.parts) return { kind: 'files', fields: form.parts }
  const fields = typeOf(form).toLowerCase() === urlencoded ? readFields(form.body) : undefined
  return fields ? { kind: 'fields', fields } : { kind: 'text', fields: [] }
}

/** The same form with these fields for a body, written as its Content-Type then says. */
export function withFields(form: RequestForm, kind: 'fields' | 'files', fields: FormField[]): RequestForm {
  const type = kind === 'files' ? multipartType(fields) : urlencoded
  const { parts: _, ...rest } = withHeader(form, 'Content-Type', type)
  return kind === 'files' ? withLength({ ...rest, body: '', parts: fields }) : withBody(rest, writeFields(fields))
}

/** The same form with its body in another way: fields go along, and a text becomes the value of one. */
export function withKind(form: RequestForm, kind: BodyKind): RequestForm {
  const { kind: before, fields } = bodyOf(form)
  if (kind === before) return form
  if (kind === 'text') {
    const { parts: _, ...rest } = { ...form, headers: form.headers.filter(([name]) => !/^content-type$/i.test(name)) }
    return withBody(rest, form.parts ? '' : form.body)
  }
  const kept = fields.filter(({ file }) => kind === 'files' || !file)
  return withFields(form, kind, kept.length ? kept : [{ name: 'name', value: form.body || 'value' }])
}

function withHeader(form: RequestForm, name: string, value: string): RequestForm {
  const at = form.headers.findIndex(([other]) => other.toLowerCase() === name.toLowerCase())
  const headers = form.headers.map((pair, i): [string, string] => (i === at ? [pair[0], value] : pair))
  return { ...form, headers: at < 0 ? [...headers, [name, value]] : headers }
}

/** The same form with another body, and the length of that body where the form stated one. */
export function withBody(form: RequestForm, body: string): RequestForm {
  return withLength({ ...form, body })
}

function withLength(form: RequestForm): RequestForm {
  const body = bodyBytes(form)
  const length = String(body.length)
  const stated = form.headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name))
  const headers = form.headers.map(([name, value]): [string, string] => [name, /^content-length$/i.test(name) ? length : value])
  return { ...form, headers: stated || !body ? headers : [...headers, ['Content-Length', length]] }
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
